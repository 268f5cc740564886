/** What the latest slots say about the next ones. */
@NullMarked
package dev.penumbra.engine.prediction.near;

import org.jspecify.annotations.NullMarked;
