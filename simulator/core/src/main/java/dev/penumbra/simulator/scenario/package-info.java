/** What a planner writes down, and the checks it must pass. */
@NullMarked
package dev.penumbra.simulator.scenario;

import org.jspecify.annotations.NullMarked;
