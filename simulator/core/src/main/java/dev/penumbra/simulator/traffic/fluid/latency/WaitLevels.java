package dev.penumbra.simulator.traffic.fluid.latency;

/**
 * The waits that requests are sorted by until their latencies are put together: none, exponential with one of some means,
 * or one of some fixed times. Any other lies between two of the same sort and is shared out so that the mean is kept.
 */
final class WaitLevels {
  /** Nobody waits. */
  static final int PROMPT = 0;

  private static final int MEANS_PER_DOUBLING = 2;
  private static final int TIMES_PER_DOUBLING = 8;
  /** 16 microseconds; shorter waits are shared with none. */
  private static final int FIRST_EXPONENT = 4;
  private static final int DOUBLINGS = 34;
  private static final int FIRST_MEAN = 1;
  private static final int FIRST_TIME = FIRST_MEAN + MEANS_PER_DOUBLING * DOUBLINGS;

  /** Number of levels. */
  static final int COUNT = FIRST_TIME + TIMES_PER_DOUBLING * DOUBLINGS;

  private static final double[] MICROS = micros();

  private WaitLevels() {}

  private static double[] micros() {
    double[] micros = new double[COUNT];
    for (int i = FIRST_MEAN; i < FIRST_TIME; i++) {
      micros[i] = value(i - FIRST_MEAN, MEANS_PER_DOUBLING);
    }
    for (int i = FIRST_TIME; i < COUNT; i++) {
      micros[i] = value(i - FIRST_TIME, TIMES_PER_DOUBLING);
    }
    return micros;
  }

  private static double value(int step, int perDoubling) {
    return Math.scalb(1 + (double) (step % perDoubling) / perDoubling, FIRST_EXPONENT + step / perDoubling);
  }

  /** Time or mean of a level. */
  static double micros(int level) {
    return MICROS[level];
  }

  static boolean isExponential(int level) {
    return level >= FIRST_MEAN && level < FIRST_TIME;
  }

  /** The level below an exponential wait, and the share of the level above, as one number. */
  static double ofMean(double micros) {
    return position(micros, FIRST_MEAN, MEANS_PER_DOUBLING);
  }

  /** The same of a fixed wait. */
  static double ofTime(double micros) {
    return position(micros, FIRST_TIME, TIMES_PER_DOUBLING);
  }

  /** The level above one that {@link #ofMean} or {@link #ofTime} gave; above none it is the first of the sort. */
  static int next(int below, boolean exponential) {
    return below != PROMPT ? below + 1 : exponential ? FIRST_MEAN : FIRST_TIME;
  }

  private static double position(double micros, int first, int perDoubling) {
    if (micros < MICROS[first]) {
      return Math.max(0, micros) / MICROS[first];
    }
    int exponent = Math.getExponent(micros);
    double within = (Math.scalb(micros, -exponent) - 1) * perDoubling;
    double position = (double) (exponent - FIRST_EXPONENT) * perDoubling + within;
    return first + Math.min(position, perDoubling * DOUBLINGS - 1.001);
  }
}
