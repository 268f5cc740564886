/** Money, and what things cost with where each price is from. */
@NullMarked
package dev.penumbra.engine.model.price;

import org.jspecify.annotations.NullMarked;
