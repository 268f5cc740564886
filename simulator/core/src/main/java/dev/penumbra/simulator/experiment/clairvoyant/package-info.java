/** What could have been had with knowledge of the demand: a schedule that can be replayed, and a bound on any. */
@NullMarked
package dev.penumbra.simulator.experiment.clairvoyant;

import org.jspecify.annotations.NullMarked;
