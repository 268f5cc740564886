/** How a simulated cloud is taken to behave: start-up, room, bandwidth, faults, how fast state is written. */
@NullMarked
package dev.penumbra.simulator.cloud.model;

import org.jspecify.annotations.NullMarked;
