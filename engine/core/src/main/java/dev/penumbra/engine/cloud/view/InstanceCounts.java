package dev.penumbra.engine.cloud.view;

/** Instances of one size by what they are doing; none is negative. */
public record InstanceCounts(int starting, int ready, int draining, int failed) {
  /** No instances. */
  public static final InstanceCounts NONE = new InstanceCounts(0, 0, 0, 0);

  /** Those that exist and cost money. */
  public int billed() {
    return starting + ready + draining;
  }
}
