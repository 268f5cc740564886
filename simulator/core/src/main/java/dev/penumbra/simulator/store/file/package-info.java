/** A file of SQLite: opened and closed, its tables, its failures. */
@NullMarked
package dev.penumbra.simulator.store.file;

import org.jspecify.annotations.NullMarked;
