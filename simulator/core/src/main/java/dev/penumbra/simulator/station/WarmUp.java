package dev.penumbra.simulator.station;

import dev.penumbra.engine.model.service.StateSpec;

/**
 * What a deployment still lacks since it began to take traffic: each request fills the same part of the cache, and finds
 * its session lost with a chance that falls as sessions come back. Were there {@code warmUpRequests} sessions, each
 * request of a random one, then after k requests a share of (1 - 1 / warmUpRequests)^k of them would not have come yet.
 */
public final class WarmUp {
  private static final double NEGLIGIBLE = 1e-6;
  /** Part of a warm-up over which what is lacking changes almost evenly, and a share of sessions not worth such care. */
  private static final double STEADY_PART = 1.0 / 8;
  private static final double FEW_SESSIONS = 0.01;

  private final double coldSlowdown;
  private final double perRequest;
  private double warmth = 1;
  private double missing;

  /** One that lacks nothing. */
  public WarmUp(StateSpec state) {
    coldSlowdown = state.coldSlowdown();
    perRequest = state.warmUpRequests() == 0 ? 1 : 1.0 / state.warmUpRequests();
  }

  private WarmUp(WarmUp other) {
    coldSlowdown = other.coldSlowdown;
    perRequest = other.perRequest;
    warmth = other.warmth;
    missing = other.missing;
  }

  /** Begins to take traffic with a share of the cache, and without a share of the sessions. */
  public void begin(double cacheWarmth, double sessionsMissing) {
    warmth = perRequest < 1 ? cacheWarmth : 1;
    missing = perRequest < 1 ? sessionsMissing : 0;
  }

  /** True when nothing is lacking any more. */
  public boolean isOver() {
    return warmth >= 1 && missing == 0;
  }

  /** Factor on service time, 1 or more. */
  public double slowdown() {
    return 1 + (coldSlowdown - 1) * (1 - warmth);
  }

  /** Chance that a request finds its session lost, 0 to 1. */
  public double lossChance() {
    return missing;
  }

  /** Requests over which what is lacking changes evenly enough to count with its mean; any number once that is little. */
  public double steadyRequests() {
    return warmth < 1 || missing > FEW_SESSIONS ? STEADY_PART / perRequest : Double.POSITIVE_INFINITY;
  }

  /** A request was served. */
  public void serve() {
    warmth = Math.min(1, warmth + perRequest);
    missing = missing < NEGLIGIBLE ? 0 : missing * (1 - perRequest);
  }

  /** Several requests were served, not a whole number perhaps. */
  public void serve(double requests) {
    warmth = Math.min(1, warmth + requests * perRequest);
    double left = perRequest < 1 ? missing * StrictMath.pow(1 - perRequest, requests) : 0;
    missing = left < NEGLIGIBLE ? 0 : left;
  }

  /** An equal one that goes its own way. */
  public WarmUp copy() {
    return new WarmUp(this);
  }
}
