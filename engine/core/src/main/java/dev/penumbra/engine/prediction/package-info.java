/** Forecasts of exogenous demand per service and client cluster, as a joint distribution. */
@NullMarked
package dev.penumbra.engine.prediction;

import org.jspecify.annotations.NullMarked;
