/** The command line. */
@NullMarked
package dev.penumbra.app.cli;

import org.jspecify.annotations.NullMarked;
