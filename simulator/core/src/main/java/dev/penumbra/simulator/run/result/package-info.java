/** What a run leaves: its identity, a record of each slot, its totals, and the sink they stream to. */
@NullMarked
package dev.penumbra.simulator.run.result;

import org.jspecify.annotations.NullMarked;
