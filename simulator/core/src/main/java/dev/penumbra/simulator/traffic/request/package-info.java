/** Traffic request by request: each drawn once, routed, queued exactly and measured. */
@NullMarked
package dev.penumbra.simulator.traffic.request;

import org.jspecify.annotations.NullMarked;
