/** Decisions of a run written down, and other traffic put through them without the engine. */
@NullMarked
package dev.penumbra.simulator.traffic.replay;

import org.jspecify.annotations.NullMarked;
