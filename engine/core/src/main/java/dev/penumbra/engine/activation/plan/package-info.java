/** What a course of action would cost, and the cheapest one over a horizon. */
@NullMarked
package dev.penumbra.engine.activation.plan;

import org.jspecify.annotations.NullMarked;
