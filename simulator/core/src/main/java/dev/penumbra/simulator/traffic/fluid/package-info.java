/** Traffic as a fluid: rates instead of requests, steady queues and backlogs instead of simulated ones. */
@NullMarked
package dev.penumbra.simulator.traffic.fluid;

import org.jspecify.annotations.NullMarked;
