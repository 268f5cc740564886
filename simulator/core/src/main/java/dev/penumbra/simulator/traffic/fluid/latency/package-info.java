/** How long requests take in a fluid: distributions of network, wait and service put together, in buckets of histograms. */
@NullMarked
package dev.penumbra.simulator.traffic.fluid.latency;

import org.jspecify.annotations.NullMarked;
