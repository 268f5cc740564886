package dev.penumbra.engine.activation.policy;

/**
 * A pair of thresholds with hysteresis, in full-size instances' worth of demand at the target utilisation.
 *
 * @param up a zone begins to serve above this
 * @param down a zone that serves stops below this; at most {@code up}
 */
public record Thresholds(double up, double down) {
  public Thresholds {
    if (!(down >= 0) || !(up >= down)) {
      throw new IllegalArgumentException("thresholds up " + up + ", down " + down + "; 0 <= down <= up");
    }
  }
}
