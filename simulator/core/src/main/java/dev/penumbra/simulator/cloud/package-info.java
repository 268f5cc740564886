/** A cloud that exists only here, behind the same port as a real one. */
@NullMarked
package dev.penumbra.simulator.cloud;

import org.jspecify.annotations.NullMarked;
