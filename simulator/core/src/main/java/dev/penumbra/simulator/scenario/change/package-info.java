/** What may become different from a moment of a run on, and the scenario it makes. */
@NullMarked
package dev.penumbra.simulator.scenario.change;

import org.jspecify.annotations.NullMarked;
