/** Queueing of one service in one zone. */
@NullMarked
package dev.penumbra.simulator.station;

import org.jspecify.annotations.NullMarked;
