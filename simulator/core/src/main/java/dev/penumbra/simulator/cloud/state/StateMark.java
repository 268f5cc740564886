package dev.penumbra.simulator.cloud.state;

import dev.penumbra.engine.model.service.CodeRelease;
import dev.penumbra.engine.model.service.StateSpec;

/**
 * A version of a service's state: what the source held at a moment.
 *
 * @param requests requests that had written to the source by then
 * @param releases releases of code that were current or past by then
 */
public record StateMark(long atMillis, double requests, int releases) {
  /** Bytes by kind. */
  public record Delta(long cacheBytes, long sessionBytes, long codeBytes) {
    public static Delta whole(StateSpec state) {
      return new Delta(state.cacheBytes(), state.sessionBytes(), state.codeBytes());
    }

    public long bytes() {
      return cacheBytes + sessionBytes + codeBytes;
    }

    /** Missing share of the cache; an empty one misses nothing. */
    public double cacheShare(StateSpec state) {
      return share(cacheBytes, state.cacheBytes());
    }

    public double sessionShare(StateSpec state) {
      return share(sessionBytes, state.sessionBytes());
    }

    private static double share(long part, long whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }
  }

  /** What was written between this version and a newer one; of each kind never more than there is of it. */
  public Delta behind(StateMark newer, StateSpec state) {
    double written = Math.max(0, newer.requests - requests);
    long code = state.releases()
        .stream()
        .limit(newer.releases)
        .skip(Math.min(releases, newer.releases))
        .mapToLong(CodeRelease::bytes)
        .sum();
    return new Delta(
        Math.min(state.cacheBytes(), Math.round(written * state.cacheBytesPerRequest())),
        Math.min(state.sessionBytes(), Math.round(written * state.sessionBytesPerRequest())),
        Math.min(state.codeBytes(), code));
  }
}
