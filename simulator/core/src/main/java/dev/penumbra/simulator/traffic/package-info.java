/** The requests of a run: each drawn once, routed, queued and measured. */
@NullMarked
package dev.penumbra.simulator.traffic;

import org.jspecify.annotations.NullMarked;
