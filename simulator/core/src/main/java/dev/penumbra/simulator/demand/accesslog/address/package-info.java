/** Addresses of clients, and the places that a table of prefixes gives for them; none is kept. */
@NullMarked
package dev.penumbra.simulator.demand.accesslog.address;

import org.jspecify.annotations.NullMarked;
