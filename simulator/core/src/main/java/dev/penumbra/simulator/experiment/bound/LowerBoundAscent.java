package dev.penumbra.simulator.experiment.bound;

import java.util.Arrays;

/**
 * Dual ascent for facility location (Erlenkotter 1978): prices of requests rise in turn, each to the next zone's cost or
 * until a zone within reach is paid for. At these prices no zone is worth more than it costs.
 */
final class LowerBoundAscent {
  /** Slack below this share of a dollar counts as none, or rounding would go on forever. */
  private static final double NOTHING = 1e-12;

  private final double[][] cost;
  private final double[] requests;
  private final double[] slack;
  private final double[] price;

  /**
   * Raises prices as far as they go.
   *
   * @param cost of one request, indexed {@code [bundle][zone]}; the last zone is always open and paid for
   * @param requests of each bundle
   * @param fixed cost of each zone but the last
   */
  LowerBoundAscent(double[][] cost, double[] requests, double[] fixed) {
    this.cost = cost;
    this.requests = requests;
    this.slack = fixed.clone();
    this.price = new double[cost.length];
    for (int i = 0; i < cost.length; i++) {
      price[i] = Arrays.stream(cost[i]).min().orElse(0);
    }
    boolean rose = true;
    while (rose) {
      rose = false;
      for (int i = 0; i < price.length; i++) {
        rose |= requests[i] > 0 && raise(i);
      }
    }
  }

  private boolean raise(int i) {
    double[] zones = cost[i];
    double limit = zones[zones.length - 1];
    double room = Double.POSITIVE_INFINITY;
    for (int zone = 0; zone < slack.length; zone++) {
      if (zones[zone] <= price[i]) {
        room = Math.min(room, slack[zone]);
      } else {
        limit = Math.min(limit, zones[zone]);
      }
    }
    if (limit <= price[i] || room <= NOTHING) {
      return false;
    }
    double rise = Math.min(limit - price[i], room / requests[i]);
    for (int zone = 0; zone < slack.length; zone++) {
      slack[zone] -= zones[zone] <= price[i] ? requests[i] * rise : 0;
    }
    price[i] = rise < limit - price[i] ? price[i] + rise : limit;
    return true;
  }

  /** Price of one request of a bundle. */
  double price(int bundle) {
    return price[bundle];
  }
}
