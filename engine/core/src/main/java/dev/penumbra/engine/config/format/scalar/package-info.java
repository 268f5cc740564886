/** Single values of the format: numbers with ranges and units, words, references to ids. */
@NullMarked
package dev.penumbra.engine.config.format.scalar;

import org.jspecify.annotations.NullMarked;
