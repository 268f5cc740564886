/** Formulas of queueing theory that stand for simulated queues. */
@NullMarked
package dev.penumbra.simulator.traffic.fluid.theory;

import org.jspecify.annotations.NullMarked;
