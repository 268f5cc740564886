package dev.penumbra.simulator.traffic.request;

import dev.penumbra.simulator.kernel.RandomStream;

/**
 * What is drawn for the attempts of a service after the first. It belongs to the request and the number of the attempt,
 * so every policy sees the same.
 */
record RetryDraws(RandomStream stream) {
  private static final int ATTEMPTS = 16;
  private static final int DRAWS = 4;

  static RetryDraws of(long seed, String service) {
    return new RetryDraws(RandomStream.named(seed, "retries of " + service));
  }

  /** Uniform: how much of the random part of the back-off before it is not waited. */
  double backOffShare(Attempt attempt) {
    return draw(attempt, 0);
  }

  /** Uniform: age of the name server's answer it uses, as a share of the time to live. */
  double ageShare(Attempt attempt) {
    return draw(attempt, 1);
  }

  /** Uniform: its session is lost when it lies below the share that is. */
  double sessionShare(Attempt attempt) {
    return draw(attempt, 2);
  }

  /** Exponential with mean 1. */
  double jitter(Attempt attempt) {
    return -StrictMath.log1p(-draw(attempt, 3));
  }

  private double draw(Attempt attempt, int which) {
    return stream.doubleAfter((attempt.request() * ATTEMPTS + attempt.number()) * DRAWS + which);
  }
}
