package dev.penumbra.simulator.metrics;

/** The two sizes an instance is billed as. */
public enum InstanceSize {
  SHADOW, FULL
}
