package dev.penumbra.engine.cloud;

import dev.penumbra.engine.model.Names;

/** Names an intent for ever: submitting the same one twice acts once. */
public record IntentId(String value) {
  public IntentId {
    if (!Names.isLegal(value)) {
      throw new IllegalArgumentException("intent id '" + value + "' must match " + Names.LEGAL);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
