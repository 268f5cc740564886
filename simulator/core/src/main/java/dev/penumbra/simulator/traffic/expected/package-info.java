/** Traffic in expectation: rates instead of requests, steady queues instead of simulated ones. */
@NullMarked
package dev.penumbra.simulator.traffic.expected;

import org.jspecify.annotations.NullMarked;
