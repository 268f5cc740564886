/** Values of several parts within one column of a results file. */
@NullMarked
package dev.penumbra.simulator.store.column;

import org.jspecify.annotations.NullMarked;
