package dev.penumbra.simulator.demand.series;

/** What is done with values that are missing within a series. */
public enum Gaps {
  /** They are a problem. */
  REFUSE,
  /** What was expected stands in their place; nothing is learnt from it. */
  BRIDGE
}
