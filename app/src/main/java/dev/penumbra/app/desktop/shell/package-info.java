/** The frame around the screens: left rail, top bar, status bar, and what is wrong. */
@NullMarked
package dev.penumbra.app.desktop.shell;

import org.jspecify.annotations.NullMarked;
