package dev.penumbra.engine.config.format;

import com.fasterxml.jackson.databind.JsonNode;

/** A type that can be written as well; what was written reads back equal. */
public interface Codec<T> extends Type<T> {
  JsonNode write(T value);
}
