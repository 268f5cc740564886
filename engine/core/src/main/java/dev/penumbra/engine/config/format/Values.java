package dev.penumbra.engine.config.format;

import java.util.IdentityHashMap;
import java.util.Optional;

/** The values of a mapping's fields. */
public final class Values {
  private final IdentityHashMap<Field<?>, Object> values = new IdentityHashMap<>(); // looked up only, never gone through

  /** These values with one more. */
  public <V> Values with(Field<V> field, V value) {
    put(field, value);
    return this;
  }

  <V> void put(Field<V> field, V value) {
    values.put(field, (Object) value);
  }

  /** The value of a field; empty when what stood there was not legal. */
  @SuppressWarnings("unchecked") // as below
  public <V> Optional<V> find(Field<V> field) {
    return Optional.ofNullable((V) values.get(field));
  }

  /** The value of a field; throws {@link IllegalStateException} when the field is not one of the mapping's. */
  @SuppressWarnings("unchecked") // put is the only way in, and pairs a field with a value of its type
  public <V> V get(Field<V> field) {
    Object value = values.get(field);
    if (value == null) {
      throw new IllegalStateException("no value for '" + field.name() + "'");
    }
    return (V) value;
  }
}
