/** Queues that are measured: the plainest loop there can be, a peer, our station, and a full run. */
@NullMarked
package dev.penumbra.simulator.bench.queue;

import org.jspecify.annotations.NullMarked;
