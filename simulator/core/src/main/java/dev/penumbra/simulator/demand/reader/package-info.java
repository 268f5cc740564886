/** Demand from tables: counts per slot, or one row per request. */
@NullMarked
package dev.penumbra.simulator.demand.reader;

import org.jspecify.annotations.NullMarked;
