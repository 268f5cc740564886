/** Commands that forecast tables of series, and say how well that would have gone. */
@NullMarked
package dev.penumbra.app.cli.forecast;

import org.jspecify.annotations.NullMarked;
