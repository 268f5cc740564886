package dev.penumbra.simulator.traffic.fluid.theory;

/** Share of requests that wait in M/M/c: Erlang's delay formula (Erlang 1917). */
final class ErlangDelay {
  /** Up to here the recursion over servers is the faster one too. */
  private static final int FEW_SERVERS = 24;

  private ErlangDelay() {}

  /**
   * The share.
   *
   * @param servers 1 or more
   * @param load of each server, 0 to 1; 1 where there is more
   */
  static double probability(int servers, double load) {
    if (load >= 1 || load <= 0) {
      return load <= 0 ? 0 : 1;
    }
    double inverseLoss = servers <= FEW_SERVERS ? byRecursion(servers, load) : byExpansion(servers, load);
    return 1 / (load + (1 - load) * inverseLoss);
  }

  /** One over the share lost by Erlang's loss formula. */
  private static double byRecursion(int servers, double load) {
    double offered = load * servers;
    double inverse = 1;
    for (int n = 1; n <= servers; n++) {
      inverse = 1 + n / offered * inverse;
    }
    return inverse;
  }

  /** The same for many servers, within 0.1 % (Janssen, van Leeuwaarden and Zwart 2011). */
  private static double byExpansion(int servers, double load) {
    double root = Math.sqrt(servers);
    double distance = Math.sqrt(-2 * servers * (1 - load + StrictMath.log(load)));
    double mills = StandardNormal.below(distance) / StandardNormal.density(distance);
    return root * mills + 2.0 / 3 + mills / (12 * root);
  }
}
