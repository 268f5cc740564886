package dev.penumbra.engine.activation.lone.policy;

import dev.penumbra.engine.activation.lone.LonePolicy;

/** Decides the same always. */
record Lasting(String name, boolean serves) implements LonePolicy {
  @Override
  public void see(double demand) {}

  @Override
  public Lasting copy() {
    return this;
  }

  @Override
  public boolean serves(boolean active) {
    return serves;
  }
}
