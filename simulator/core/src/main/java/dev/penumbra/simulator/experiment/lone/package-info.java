/** How well policies decide for one zone by itself, beside one who knows all demand. */
@NullMarked
package dev.penumbra.simulator.experiment.lone;

import org.jspecify.annotations.NullMarked;
