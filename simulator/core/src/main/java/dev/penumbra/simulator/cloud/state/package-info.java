/** The state of services: what its source holds, what a replica has of it, and its way over shared bandwidth. */
@NullMarked
package dev.penumbra.simulator.cloud.state;

import org.jspecify.annotations.NullMarked;
