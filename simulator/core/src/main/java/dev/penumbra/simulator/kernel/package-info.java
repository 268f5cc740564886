/** The event queue with its total order, and random streams known by name. */
@NullMarked
package dev.penumbra.simulator.kernel;

import org.jspecify.annotations.NullMarked;
