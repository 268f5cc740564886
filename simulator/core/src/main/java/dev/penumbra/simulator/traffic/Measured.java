package dev.penumbra.simulator.traffic;

/** What the histograms of slices hold. */
public enum Measured {
  /** How long clients wait for their answer; misses and time above the objective are judged by it. */
  LATENCY,
  /** How long requests wait for a server; misses and time above the objective are judged by that alone. */
  WAIT
}
