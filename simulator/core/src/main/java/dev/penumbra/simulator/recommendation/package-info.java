/** What a run says to keep where, when to wake it, and what was refused. */
@NullMarked
package dev.penumbra.simulator.recommendation;

import org.jspecify.annotations.NullMarked;
