/** A file format described in code: each key with unit, range, default and help; decoding collects every problem. */
@NullMarked
package dev.penumbra.engine.config.format;

import org.jspecify.annotations.NullMarked;
