/** The policies for one zone by itself. */
@NullMarked
package dev.penumbra.engine.activation.lone.policy;

import org.jspecify.annotations.NullMarked;
