/** How a scenario file says where demand is from: counts, rows, access logs, synthesis. */
@NullMarked
package dev.penumbra.simulator.scenario.format.demand;

import org.jspecify.annotations.NullMarked;
