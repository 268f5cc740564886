/** The requests that clients send, each drawn once: when, from where, how much work. */
@NullMarked
package dev.penumbra.simulator.traffic.arrival;

import org.jspecify.annotations.NullMarked;
