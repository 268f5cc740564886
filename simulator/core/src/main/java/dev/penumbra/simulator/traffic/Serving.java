package dev.penumbra.simulator.traffic;

/**
 * What one service in one zone can do for requests, from one control event to the next.
 *
 * @param servers ready full-size instances times their concurrency; 0 serves nothing
 * @param accepting false while its code is old or its state too far behind: then requests go to the home zone
 * @param cacheWarmth share of the cache that was useful when the zone began to accept, 0 to 1
 * @param sessionsMissing share of live sessions that were not here when the zone began to accept, 0 to 1; the first
 *     request of such a session is repeated
 */
public record Serving(int servers, boolean accepting, double cacheWarmth, double sessionsMissing) {
  /** Nothing here. */
  public static final Serving NONE = new Serving(0, false, 0, 1);

  public Serving {
    if (servers < 0 || !(cacheWarmth >= 0 && cacheWarmth <= 1) || !(sessionsMissing >= 0 && sessionsMissing <= 1)) {
      throw new IllegalArgumentException(
          servers + " servers, warmth " + cacheWarmth + ", sessions missing " + sessionsMissing);
    }
  }

  /** True when a request may be led here. */
  public boolean takesTraffic() {
    return servers > 0 && accepting;
  }
}
