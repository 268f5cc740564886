/** The requests of a run on their way from clients to stations: what control can change, and what came of it. */
@NullMarked
package dev.penumbra.simulator.traffic;

import org.jspecify.annotations.NullMarked;
