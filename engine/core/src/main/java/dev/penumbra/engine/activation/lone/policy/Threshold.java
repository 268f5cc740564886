package dev.penumbra.engine.activation.lone.policy;

import dev.penumbra.engine.activation.lone.LonePolicy;
import dev.penumbra.engine.activation.lone.forecast.DailyProfile;

/**
 * Serves while the demand expected one lead time ahead, or else the demand last seen, pays for the upkeep; forgets that
 * a start costs something.
 */
final class Threshold implements LonePolicy {
  private final String name;
  private final DailyProfile seen;
  private final int lead;
  private final boolean foresees;

  /** The rule by the demand last seen, or by the one expected. */
  Threshold(String name, int stepsPerDay, int lead, boolean foresees) {
    this(name, new DailyProfile(stepsPerDay), lead, foresees);
  }

  private Threshold(String name, DailyProfile seen, int lead, boolean foresees) {
    this.name = name;
    this.seen = seen;
    this.lead = lead;
    this.foresees = foresees;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Threshold copy() {
    return new Threshold(name, seen.copy(), lead, foresees);
  }

  @Override
  public void see(double demand) {
    seen.add(demand);
  }

  @Override
  public boolean serves(boolean active) {
    return (foresees ? seen.expected(lead, lead + 1) : seen.back(1)) > 1;
  }
}
