/**
 * Where the app begins and is put together: {@link dev.penumbra.app.desktop.Desk} makes the session, the screens and the
 * frame around them, {@code Screens} is the one list of screens. A new screen is a package with a public class that
 * implements {@link dev.penumbra.app.screen.Screen}, and a line in that list.
 */
@NullMarked
package dev.penumbra.app.desktop;

import org.jspecify.annotations.NullMarked;
