/** The command that decides for one zone along a series. */
@NullMarked
package dev.penumbra.app.cli.decide;

import org.jspecify.annotations.NullMarked;
