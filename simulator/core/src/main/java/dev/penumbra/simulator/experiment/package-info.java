/** Runs compared with each other, with bounds, and tuned. */
@NullMarked
package dev.penumbra.simulator.experiment;

import org.jspecify.annotations.NullMarked;
