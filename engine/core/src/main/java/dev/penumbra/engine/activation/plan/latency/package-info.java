/** How long requests would take on so many instances, in expectation. */
@NullMarked
package dev.penumbra.engine.activation.plan.latency;

import org.jspecify.annotations.NullMarked;
