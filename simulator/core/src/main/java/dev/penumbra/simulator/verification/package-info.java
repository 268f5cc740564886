/** The simulator against theory: one table of all that is verified. */
@NullMarked
package dev.penumbra.simulator.verification;

import org.jspecify.annotations.NullMarked;
