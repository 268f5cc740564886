/** Everything that can be done from the keyboard, in one list: the shortcuts, their cheat sheet, and the search for anything. */
@NullMarked
package dev.penumbra.app.desktop.command;

import org.jspecify.annotations.NullMarked;
