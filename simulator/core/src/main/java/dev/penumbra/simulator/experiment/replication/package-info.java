/** Comparisons repeated with other draws, and what may be concluded from them. */
@NullMarked
package dev.penumbra.simulator.experiment.replication;

import org.jspecify.annotations.NullMarked;
