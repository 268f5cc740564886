package dev.penumbra.simulator.kernel;

/**
 * A stream of random numbers known by its name, the same on every machine: SplitMix64 (Steele, Lea and Flood 2014)
 * with an increment of its own to each name. Streams of different names are independent for all practical purposes, so
 * that adding one changes no other.
 */
public final class RandomStream {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final double UNIT = 0x1p-53;
  /** Of their own, so that the compiler knows how long they are. */
  private static final double[] EXPONENTIAL_EDGES = Ziggurat.EXPONENTIAL.edge.clone();
  private static final double[] NORMAL_EDGES = Ziggurat.NORMAL.edge.clone();

  private final long increment;
  private long state;

  private RandomStream(long state, long increment) {
    this.state = state;
    this.increment = increment;
  }

  /** The stream of a seed, a name and numbers that tell apart streams of one name. */
  public static RandomStream named(long seed, String name, long... numbers) {
    long hash = mix(seed + GOLDEN);
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    hash = mix(hash ^ name.length());
    for (long number : numbers) {
      hash = mix((hash ^ number) + GOLDEN);
    }
    return new RandomStream(hash, increment(hash + GOLDEN));
  }

  /** Odd, and with enough changes from bit to bit (the rule of SplitMix64). */
  private static long increment(long hash) {
    long odd = mix(hash) | 1;
    return Long.bitCount(odd ^ (odd >>> 1)) < 24 ? odd ^ 0xaaaaaaaaaaaaaaaaL : odd;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Uniform over all 64 bits. */
  public long nextLong() {
    state += increment;
    return mix(state);
  }

  /** Uniform from 0 to 1 exclusive, in steps of 2^-53. */
  public double nextDouble() {
    return (nextLong() >>> 11) * UNIT;
  }

  /**
   * Uniform from 0 to {@code bound} exclusive, by the upper half of a product (Lemire 2019); the bias is below
   * {@code bound} / 2^64.
   *
   * @param bound above 0
   */
  public int nextBelow(int bound) {
    return below(nextLong(), bound);
  }

  static int below(long word, int bound) {
    return (int) Math.unsignedMultiplyHigh(word, bound);
  }

  /**
   * The double that {@link #nextDouble} would give after {@code skipped} others, 0 or more, without moving on. So what
   * belongs to a request can be looked up when it matters, and costs nothing when it does not.
   */
  public double doubleAfter(long skipped) {
    return (mix(state + (skipped + 1) * increment) >>> 11) * UNIT;
  }

  /** Exponential with mean 1. */
  public double nextExponential() {
    return exponential(nextLong());
  }

  /** Drawn and mixed in two passes, so that a processor can mix several at once. */
  void nextLongs(long[] words, int count) {
    long at = state;
    for (int i = 0; i < count; i++) {
      at += increment;
      words[i] = at;
    }
    state = at;
    for (int i = 0; i < count; i++) {
      words[i] = mix(words[i]);
    }
  }

  /** Exponential from the word that was drawn for it; draws more where that does not suffice. */
  double exponential(long bits) {
    int layer = (int) bits & Ziggurat.MASK;
    double x = (bits >>> 11) * UNIT * EXPONENTIAL_EDGES[layer];
    return x < EXPONENTIAL_EDGES[layer + 1] ? x : exponentialAtEdge(layer, x);
  }

  /** The rare case: the tail, or the part of a layer that the curve cuts. */
  private double exponentialAtEdge(int layer, double x) {
    if (layer == 0) {
      return Ziggurat.EXPONENTIAL.edge[1] + nextExponential();
    }
    return Ziggurat.EXPONENTIAL.heightIn(layer, nextDouble()) < Exponential.of(-x) ? x : nextExponential();
  }

  /** Gaussian with mean 0 and standard deviation 1. */
  public double nextGaussian() {
    return gaussian(nextLong());
  }

  /** Gaussian from the word that was drawn for it; draws more where that does not suffice. */
  double gaussian(long bits) {
    int layer = (int) bits & Ziggurat.MASK;
    double x = (bits >> 10) * UNIT * NORMAL_EDGES[layer];
    return Math.abs(x) < NORMAL_EDGES[layer + 1] ? x : gaussianAtEdge(layer, x);
  }

  private double gaussianAtEdge(int layer, double x) {
    if (layer == 0) {
      return x < 0 ? -gaussianTail() : gaussianTail();
    }
    return Ziggurat.NORMAL.heightIn(layer, nextDouble()) < Exponential.of(-x * x / 2) ? x : nextGaussian();
  }

  /** Beyond the last edge, by rejection (Marsaglia 1964). */
  private double gaussianTail() {
    double start = Ziggurat.NORMAL.edge[1];
    double x;
    double y;
    do {
      x = nextExponential() / start;
      y = nextExponential();
    } while (2 * y < x * x);
    return start + x;
  }

  /** Lognormal: the exponential of a Gaussian with this mean and this standard deviation, 0 or more. */
  public double nextLogNormal(double mu, double sigma) {
    return Exponential.of(mu + sigma * nextGaussian());
  }

  /**
   * Gamma with this shape and mean, by rejection (Marsaglia and Tsang 2000): the sum of as many exponentials.
   *
   * @param shape 1 or more
   */
  public double nextGamma(double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = nextGaussian();
      double root = 1 + c * x;
      double u = nextDouble();
      if (root > 0) {
        double v = root * root * root;
        if (u < 1 - 0.0331 * x * x * x * x
            || StrictMath.log(u) < 0.5 * x * x + d * (1 - v + StrictMath.log(v))) {
          return d * v;
        }
      }
    }
  }

  /** An equal one that goes its own way. */
  public RandomStream copy() {
    return new RandomStream(state, increment);
  }
}
