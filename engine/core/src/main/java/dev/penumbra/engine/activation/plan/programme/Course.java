package dev.penumbra.engine.activation.plan.programme;

import dev.penumbra.engine.activation.decision.Level;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** The cheapest course of a zone over a horizon, and what it would cost to begin otherwise. Immutable. */
public final class Course {
  private final Level[] commands;
  private final boolean[] serving;
  private final Map<Level, Double> costs;
  private final boolean restrained;

  Course(Level[] commands, boolean[] serving, Map<Level, Double> costs, boolean restrained) {
    this.commands = commands;
    this.serving = serving;
    this.costs = Map.copyOf(costs);
    this.restrained = restrained;
  }

  /** Number of steps. */
  public int steps() {
    return commands.length;
  }

  /** The level to command now. */
  public Level next() {
    return commands[0];
  }

  /** The level commanded from the beginning of a step on. */
  public Level command(int step) {
    return commands[step];
  }

  /** True when the zone serves in the step: it is commanded to, and ready. */
  public boolean serves(int step) {
    return serving[step];
  }

  /** Cost over the horizon in US dollars beside being absent all along, if this level is commanded now. */
  public double cost(Level first) {
    return Objects.requireNonNull(costs.get(first));
  }

  /** True when another level is cheaper, but not by the margin that was asked for. */
  public boolean isRestrained() {
    return restrained;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Course course && Arrays.equals(commands, course.commands)
        && Arrays.equals(serving, course.serving);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(commands);
  }
}
