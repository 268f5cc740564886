/** The simulator's stations against the theory of queues. */
@NullMarked
package dev.penumbra.simulator.verification.queue;

import org.jspecify.annotations.NullMarked;
