/** The cheapest course of levels of one zone over the horizon, as a dynamic programme. */
@NullMarked
package dev.penumbra.engine.activation.plan.programme;

import org.jspecify.annotations.NullMarked;
