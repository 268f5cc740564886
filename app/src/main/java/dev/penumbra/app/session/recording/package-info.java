/** A run in a compact form that can be looked at slot by slot, back and forth, while it goes on or afterwards. Nothing here knows JavaFX; one thread writes, any number read. */
@NullMarked
package dev.penumbra.app.session.recording;

import org.jspecify.annotations.NullMarked;
