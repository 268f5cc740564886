/** The banks of all series of demand, and the forecasts they hold until these are old or off. */
@NullMarked
package dev.penumbra.engine.prediction.held;

import org.jspecify.annotations.NullMarked;
