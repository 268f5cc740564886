/** Demand from access logs of web servers. No address of a client leaves this package and its room of addresses, in whatever form. */
@NullMarked
package dev.penumbra.simulator.demand.accesslog;

import org.jspecify.annotations.NullMarked;
