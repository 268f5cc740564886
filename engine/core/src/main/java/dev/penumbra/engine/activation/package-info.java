/** What a decision is made from and checked by: the situation, the port of policies, the guard. */
@NullMarked
package dev.penumbra.engine.activation;

import org.jspecify.annotations.NullMarked;
