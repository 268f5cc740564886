package dev.penumbra.simulator.traffic;

import java.util.Locale;

/** How closely traffic is looked at. */
public enum Fidelity {
  /** Each request queues by itself. */
  REQUESTS,
  /** Rates, steady queues and backlogs, without single requests. */
  FLUID;

  /** Its name in files and results. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
