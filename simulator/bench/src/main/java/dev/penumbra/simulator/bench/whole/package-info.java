/** Whole programs that are measured: runs with their memory, and cycles of the engine. */
@NullMarked
package dev.penumbra.simulator.bench.whole;

import org.jspecify.annotations.NullMarked;
