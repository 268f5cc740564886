/** What people are asked by dialogues of the desktop. */
@NullMarked
package dev.penumbra.app.dialog;

import org.jspecify.annotations.NullMarked;
