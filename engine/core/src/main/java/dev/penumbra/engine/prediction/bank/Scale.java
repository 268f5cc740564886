package dev.penumbra.engine.prediction.bank;

/** How a series is looked at: as it is, or by its magnitude, where what is usual multiplies. */
record Scale(boolean magnitudes, double unit) {
  /** Below this share of the mean, magnitudes go over into the plain scale, so that zeros can be told. */
  private static final double PLAIN_SHARE = 0.01;
  /** A magnitude beyond which no number is finite; see {@link #back}. */
  private static final double LARGEST = 600;

  static final Scale PLAIN = new Scale(false, 1);

  /** Magnitudes of a series whose values have such a mean distance from 0. */
  static Scale magnitudes(double mean) {
    return new Scale(true, mean > 0 ? PLAIN_SHARE * mean : 1);
  }

  double of(double value) {
    if (!magnitudes) {
      return value;
    }
    double share = Math.abs(value) / unit;
    return Math.copySign(StrictMath.log(share + Math.sqrt(share * share + 1)), value);
  }

  double back(double scaled) {
    return magnitudes ? unit * StrictMath.sinh(Math.clamp(scaled, -LARGEST, LARGEST)) : scaled;
  }
}
