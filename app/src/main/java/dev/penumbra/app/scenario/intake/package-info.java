/** Demand from a file: what is in it, what its columns mean, which lines cannot be used, and what it makes of a scenario. */
@NullMarked
package dev.penumbra.app.scenario.intake;

import org.jspecify.annotations.NullMarked;
