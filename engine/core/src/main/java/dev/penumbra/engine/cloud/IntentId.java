package dev.penumbra.engine.cloud;

import dev.penumbra.engine.model.Names;

/** Names an intent for ever: submitting the same one twice acts once. Ordered by its text. */
public record IntentId(String value) implements Comparable<IntentId> {
  public IntentId {
    if (!Names.isLegal(value)) {
      throw new IllegalArgumentException("intent id '" + value + "' must match " + Names.LEGAL);
    }
  }

  @Override
  public int compareTo(IntentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
