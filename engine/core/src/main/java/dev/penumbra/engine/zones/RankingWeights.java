package dev.penumbra.engine.zones;

/**
 * How much each score counts in the order of zones; none is negative, not all are 0.
 *
 * @param candidates zones per service that are looked at beyond ranking, 1 or more
 */
public record RankingWeights(double proximity, double cost, double capacity, int candidates) {
  /** Proximity first: that is what a shadow is for. */
  public static final RankingWeights DEFAULT = new RankingWeights(0.7, 0.2, 0.1, 12);

  public RankingWeights {
    if (!(proximity >= 0) || !(cost >= 0) || !(capacity >= 0) || !(proximity + cost + capacity > 0)) {
      throw new IllegalArgumentException(
          "weights " + proximity + ", " + cost + ", " + capacity + " must not be negative, and not all 0");
    }
    if (candidates < 1) {
      throw new IllegalArgumentException(candidates + " candidates; at least 1");
    }
  }

  /** The same weights with another number of candidates. */
  public RankingWeights withCandidates(int other) {
    return new RankingWeights(proximity, cost, capacity, other);
  }
}
