/** Laws that hold in every run: of arrivals, of what flows through a station, of the clock. */
@NullMarked
package dev.penumbra.simulator.verification.flow;

import org.jspecify.annotations.NullMarked;
