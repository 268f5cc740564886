/** Why the engine decided what it decided: in words and numbers, with what else could have been done. */
@NullMarked
package dev.penumbra.app.reason;

import org.jspecify.annotations.NullMarked;
