/** Where clients are led, and what traffic is told of it. */
@NullMarked
package dev.penumbra.simulator.cloud.steering;

import org.jspecify.annotations.NullMarked;
