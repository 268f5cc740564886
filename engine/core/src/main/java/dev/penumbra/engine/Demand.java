package dev.penumbra.engine;

import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.shadow.Start;
import java.util.Arrays;

/** The demand that instances are sized by. Sets of clusters are positions of the landscape. */
final class Demand {
  private final Situation situation;

  Demand(Situation situation) {
    this.situation = situation;
  }

  /** Clusters of several sets, each once. */
  static int[] union(int[]... sets) {
    return Arrays.stream(sets).flatMapToInt(Arrays::stream).sorted().distinct().toArray();
  }

  /**
   * A high quantile of the demand over clusters until instances asked for now could be there and be asked for again, and
   * no less than what was just seen, in requests per second: a forecast may lower capacity only as demand itself falls.
   *
   * @param start how instances come up: where a service is at home in a zone already, as fast as a shadow becomes full
   */
  double soonPerSecond(int service, int[] clusters, Start start) {
    double most = situation.observedPerSecond(service, clusters);
    int lead = situation.leadSlots(service, start);
    for (int step = 0; step <= lead && clusters.length > 0; step++) {
      most = Math.max(
          most, situation.quantilePerSecond(service, clusters, step, situation.sizing().demandQuantile()));
    }
    return most;
  }

  /** The highest expected demand over clusters within the horizon, in requests per second. */
  double peakPerSecond(int service, int[] clusters) {
    double most = 0;
    for (int step = 0; step < situation.forecast().steps() && clusters.length > 0; step++) {
      most = Math.max(most, situation.expectedPerSecond(service, clusters, step));
    }
    return most;
  }
}
