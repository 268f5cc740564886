package dev.penumbra.engine.model.behaviour;

import java.time.Duration;

/**
 * Clients that do not wait for ever and ask again.
 *
 * @param timeout an attempt without an answer so long after its sending is given up; above 0
 * @param retries attempts after the first, 0 to {@link #MOST_RETRIES}; a request whose last one fails is given up
 * @param backOff wait before the first retry
 * @param backOffFactor by which the wait grows from one retry to the next, 1 or more
 * @param jitterShare share of each wait that is random, 0 (none) to 1 (uniform from nothing to the whole wait)
 * @param cancelled true when an attempt given up while it waits leaves the queue; otherwise, and once it is worked on,
 *     the server does the work for nobody
 */
public record ClientRetries(
    Duration timeout, int retries, Duration backOff, double backOffFactor, double jitterShare, boolean cancelled) {
  /** No client is that patient; it also bounds what identifies a draw. */
  public static final int MOST_RETRIES = 15;

  public ClientRetries {
    if (timeout.compareTo(Duration.ZERO) <= 0 || backOff.isNegative()) {
      throw new IllegalArgumentException(
          "time-out " + timeout + " must be above 0, back-off " + backOff + " not below");
    }
    if (retries < 0 || retries > MOST_RETRIES || !(backOffFactor >= 1) || !(jitterShare >= 0 && jitterShare <= 1)) {
      throw new IllegalArgumentException(
          retries + " retries must be 0 to " + MOST_RETRIES + ", factor " + backOffFactor + " 1 or more, jitter "
              + jitterShare + " 0 to 1");
    }
  }

  /**
   * Microseconds from a failure to the next attempt.
   *
   * @param number of the attempt that failed, 0 for the first
   * @param share uniform from 0 to 1 exclusive
   */
  public double backOffMicros(int number, double share) {
    return micros(backOff) * StrictMath.pow(backOffFactor, number) * (1 - jitterShare * share);
  }

  /** Microseconds until an attempt without an answer is given up. */
  public double timeoutMicros() {
    return micros(timeout);
  }

  /** Microseconds from the first sending to giving up at the latest. */
  public double longestMicros() {
    double longest = timeoutMicros();
    for (int number = 0; number < retries; number++) {
      longest += backOffMicros(number, 0) + timeoutMicros();
    }
    return longest;
  }

  private static double micros(Duration duration) {
    return duration.toNanos() / 1000.0;
  }
}
