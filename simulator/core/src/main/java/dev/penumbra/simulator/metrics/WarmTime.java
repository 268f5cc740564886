package dev.penumbra.simulator.metrics;

/**
 * What keeping shadows warm was good for.
 *
 * @param activations times a zone other than home began to be active
 * @param shadowMillis shadow-instance-milliseconds kept warm
 * @param wastedMillis those of them in spells that ended, or that the end of the run cut short, without an activation
 */
public record WarmTime(long activations, long shadowMillis, long wastedMillis) {
  /** None. */
  public static final WarmTime NONE = new WarmTime(0, 0, 0);

  public WarmTime plus(WarmTime other) {
    return new WarmTime(
        activations + other.activations, shadowMillis + other.shadowMillis, wastedMillis + other.wastedMillis);
  }

  /** Shadow-instance-hours wasted. */
  public double wastedHours() {
    return wastedMillis / 3_600_000.0;
  }
}
