/** Where requests come from: replayed traces and synthetic ones. */
@NullMarked
package dev.penumbra.simulator.demand;

import org.jspecify.annotations.NullMarked;
