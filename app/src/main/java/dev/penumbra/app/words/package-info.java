/** The words and numbers of the window: one message bundle, and figures with their units. A test finds missing and unused keys. */
@NullMarked
package dev.penumbra.app.words;

import org.jspecify.annotations.NullMarked;
