/** How a service behaves beyond plain queueing; all of it is off where a planner says nothing. */
@NullMarked
package dev.penumbra.engine.model.behaviour;

import org.jspecify.annotations.NullMarked;
