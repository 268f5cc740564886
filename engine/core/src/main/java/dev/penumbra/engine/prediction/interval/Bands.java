package dev.penumbra.engine.prediction.interval;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Stretches of a horizon that are judged together. */
public final class Bands {
  private static final int MOST_EQUAL = 6;
  /** Last steps of the near stretches, which differ most. */
  private static final int[] NEAR = {1, 4, 8};

  private final int[] ends;
  private final int[] bands;

  private Bands(int... ends) {
    this.ends = ends;
    this.bands = IntStream.range(0, ends[ends.length - 1])
        .map(step -> (int) Arrays.stream(ends).filter(end -> end <= step).count())
        .toArray();
  }

  /** Stretches of about the same length. */
  public static Bands equal(int horizon) {
    int count = Math.min(MOST_EQUAL, horizon);
    return new Bands(IntStream.rangeClosed(1, count).map(i -> Math.ceilDiv(i * horizon, count)).toArray());
  }

  /** The next step by itself, some near ones, and the rest. */
  public static Bands growing(int horizon) {
    return new Bands(
        IntStream.concat(Arrays.stream(NEAR).filter(end -> end < horizon), IntStream.of(horizon)).toArray());
  }

  /** Number of stretches. */
  public int count() {
    return ends.length;
  }

  /** The stretch of a step, from 0. */
  public int of(int step) {
    return bands[step];
  }

  /** Number of steps in a stretch. */
  int length(int band) {
    return band == 0 ? ends[0] : ends[band] - ends[band - 1];
  }
}
