/** What the cloud did in a run: where clients were led, and how starts of instances went on. */
@NullMarked
package dev.penumbra.simulator.store.cloud;

import org.jspecify.annotations.NullMarked;
