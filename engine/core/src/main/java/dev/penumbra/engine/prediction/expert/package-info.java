/** Single ways to forecast one series: repeats, profiles, exponential smoothing, regression on what was before. */
@NullMarked
package dev.penumbra.engine.prediction.expert;

import org.jspecify.annotations.NullMarked;
