/** How sure a forecast is, learnt from what earlier ones missed by. */
@NullMarked
package dev.penumbra.engine.prediction.interval;

import org.jspecify.annotations.NullMarked;
