/** How fluently the window draws: its own count of frames, and a scenario large enough to be a burden. */
@NullMarked
package dev.penumbra.app.desktop.measure;

import org.jspecify.annotations.NullMarked;
