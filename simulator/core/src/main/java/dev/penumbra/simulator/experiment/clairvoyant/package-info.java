/** What could have been had with knowledge of the demand: a schedule that can be replayed like any policy. */
@NullMarked
package dev.penumbra.simulator.experiment.clairvoyant;

import org.jspecify.annotations.NullMarked;
