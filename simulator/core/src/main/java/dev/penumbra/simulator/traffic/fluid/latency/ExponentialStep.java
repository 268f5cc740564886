package dev.penumbra.simulator.traffic.fluid.latency;

import dev.penumbra.simulator.kernel.Exponential;

/**
 * How a distribution goes on from one point to the next when an exponential is added to one that is linear in between.
 *
 * @param kept weight of the distribution with the exponential, at the point before
 * @param far weight of the one without it, at the point before
 * @param near weight of that at the point itself
 */
record ExponentialStep(double kept, double far, double near) {
  /** Without an exponential. */
  static final ExponentialStep NONE = new ExponentialStep(0, 0, 1);

  /** For points that are so many means of the exponential apart. */
  static ExponentialStep of(double means) {
    if (means < 1e-6) {
      return new ExponentialStep(1 - means, means / 2, means / 2);
    }
    double kept = Exponential.of(-means);
    double part = (1 - kept) / means;
    return new ExponentialStep(kept, part - kept, 1 - part);
  }

  double after(double with, double before, double next) {
    return kept * with + far * before + near * next;
  }
}
