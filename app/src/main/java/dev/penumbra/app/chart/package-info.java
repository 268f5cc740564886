/** Charts over the time of a run: what they show as values, how they are drawn, and how they leave the window. */
@NullMarked
package dev.penumbra.app.chart;

import org.jspecify.annotations.NullMarked;
