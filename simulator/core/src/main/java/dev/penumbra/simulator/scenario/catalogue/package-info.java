/** The zone catalogue: places that providers offer, and what they cost. */
@NullMarked
package dev.penumbra.simulator.scenario.catalogue;

import org.jspecify.annotations.NullMarked;
