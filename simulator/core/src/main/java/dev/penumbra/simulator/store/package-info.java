/** Results in SQLite. */
@NullMarked
package dev.penumbra.simulator.store;

import org.jspecify.annotations.NullMarked;
