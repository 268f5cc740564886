/** What is usual for a series, and how the past differed from it. */
@NullMarked
package dev.penumbra.engine.prediction.season;

import org.jspecify.annotations.NullMarked;
