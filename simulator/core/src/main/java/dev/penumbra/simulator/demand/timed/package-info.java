/** One series of values with their times. */
@NullMarked
package dev.penumbra.simulator.demand.timed;

import org.jspecify.annotations.NullMarked;
