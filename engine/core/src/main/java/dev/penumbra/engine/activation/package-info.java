/** Decisions as values: the policies that propose, the guard that checks. */
@NullMarked
package dev.penumbra.engine.activation;

import org.jspecify.annotations.NullMarked;
