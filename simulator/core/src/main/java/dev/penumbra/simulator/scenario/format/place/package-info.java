/** How a scenario file speaks of places, zones and stretches of time, and which ids are known in it. */
@NullMarked
package dev.penumbra.simulator.scenario.format.place;

import org.jspecify.annotations.NullMarked;
