package dev.penumbra.engine.model.behaviour;

import java.time.Duration;

/** How an instance is slow when it has just become ready: its code is not compiled yet, its own caches are empty. */
public sealed interface FreshInstance {
  /** Factor on service time at first, 1 or more; it falls evenly to 1. */
  double slowdown();

  /**
   * It becomes faster with time.
   *
   * @param time until it is at full speed, above 0
   */
  record OverTime(double slowdown, Duration time) implements FreshInstance {
    public OverTime {
      requireLegal(slowdown, time.toMillis());
    }
  }

  /**
   * It becomes faster with what it works on.
   *
   * @param requests until it is at full speed, 1 or more
   */
  record OverRequests(double slowdown, long requests) implements FreshInstance {
    public OverRequests {
      requireLegal(slowdown, requests);
    }
  }

  private static void requireLegal(double slowdown, long length) {
    if (!(slowdown >= 1) || length < 1) {
      throw new IllegalArgumentException(
          "a fresh instance's slowdown " + slowdown + " must be 1 or more, and last 1 ms or request or more, not "
              + length);
    }
  }
}
