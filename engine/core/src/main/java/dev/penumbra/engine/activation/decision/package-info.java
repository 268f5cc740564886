/** Decisions as values: wishes, levels, targets, each with its reason in numbers. */
@NullMarked
package dev.penumbra.engine.activation.decision;

import org.jspecify.annotations.NullMarked;
