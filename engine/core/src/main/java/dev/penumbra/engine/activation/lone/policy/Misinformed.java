package dev.penumbra.engine.activation.lone.policy;

import dev.penumbra.engine.activation.lone.LonePolicy;
import dev.penumbra.engine.activation.lone.Prospect;
import dev.penumbra.engine.activation.lone.Voice;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;

/** A policy that is told of a demand in error. */
final class Misinformed implements LonePolicy {
  private final LonePolicy policy;
  private final ForecastError error;
  private final Queue<Double> untold;
  private int steps;

  Misinformed(LonePolicy policy, ForecastError error) {
    this(policy, error, new ArrayDeque<>());
  }

  private Misinformed(LonePolicy policy, ForecastError error, Queue<Double> untold) {
    this.policy = policy;
    this.error = error;
    this.untold = untold;
  }

  @Override
  public String name() {
    return policy.name();
  }

  @Override
  public Misinformed copy() {
    Misinformed copy = new Misinformed(policy.copy(), error, new ArrayDeque<>(untold));
    copy.steps = steps;
    return copy;
  }

  @Override
  public void see(double demand) {
    untold.add(error.misread(steps++, demand));
    if (untold.size() > error.delaySteps()) {
      policy.see(untold.remove());
    }
  }

  @Override
  public void begin() {
    policy.begin();
  }

  @Override
  public boolean serves(boolean active) {
    return policy.serves(active);
  }

  @Override
  public Optional<Prospect> prospect(boolean active) {
    return policy.prospect(active);
  }

  @Override
  public OptionalDouble gain(boolean active) {
    return policy.gain(active);
  }

  @Override
  public List<Voice> voices(boolean active) {
    return policy.voices(active);
  }
}
