/** A cost that no policy on the same draws can go below, proved by a dual. */
@NullMarked
package dev.penumbra.simulator.experiment.bound;

import org.jspecify.annotations.NullMarked;
