/** The runs that are kept, in one SQLite file that is read while others write to it. */
@NullMarked
package dev.penumbra.app.workspace;

import org.jspecify.annotations.NullMarked;
