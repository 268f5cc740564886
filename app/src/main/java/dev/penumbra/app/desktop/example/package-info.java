/** The example that a first start shows, already run: made when the program is built, given to a user who has no runs yet. */
@NullMarked
package dev.penumbra.app.desktop.example;

import org.jspecify.annotations.NullMarked;
