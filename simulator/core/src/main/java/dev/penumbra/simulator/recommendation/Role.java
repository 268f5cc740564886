package dev.penumbra.simulator.recommendation;

import java.util.Locale;

/** What a zone is for, the most steadily used first. */
public enum Role {
  /** Serves nearly always. */
  STANDING,
  /** Serves at certain hours of the week. */
  SCHEDULED,
  /** Kept warm, serves when demand calls for it. */
  SHADOW,
  /** Neither steady nor kept warm: started from nothing when demand calls for it. */
  ON_DEMAND;

  /** As it is written in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
