/** Series of values in tables: one a row, or one value a row. */
@NullMarked
package dev.penumbra.simulator.demand.series;

import org.jspecify.annotations.NullMarked;
