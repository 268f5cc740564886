/**
 * How a screen plugs into the window, and the few parts all screens are made of. A screen is a package of its own with a
 * Model (observable properties only), a View (nodes and bindings only) and a Controller, its only public class, which
 * implements {@link dev.penumbra.app.screen.Screen} and is made from a {@link dev.penumbra.app.screen.ScreenContext}. Its
 * {@link dev.penumbra.app.screen.Destination} is listed once, in {@code dev.penumbra.app.desktop.Screens}; the left rail, the
 * shortcuts (Ctrl+1 and on) and the screenshots follow from that list.
 */
@NullMarked
package dev.penumbra.app.screen;

import org.jspecify.annotations.NullMarked;
