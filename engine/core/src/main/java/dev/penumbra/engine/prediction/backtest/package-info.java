/** How good forecasts are: the measures of the M4 competition, its second naive forecast, and comparisons. */
@NullMarked
package dev.penumbra.engine.prediction.backtest;

import org.jspecify.annotations.NullMarked;
