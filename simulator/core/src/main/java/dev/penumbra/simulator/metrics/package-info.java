/** What is measured of a run. */
@NullMarked
package dev.penumbra.simulator.metrics;

import org.jspecify.annotations.NullMarked;
