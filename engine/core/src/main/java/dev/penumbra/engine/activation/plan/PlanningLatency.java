package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.Landscape;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.model.ServiceSpec;
import dev.penumbra.engine.zones.RoundTripTable;

/**
 * Seconds above the objective that a request is expected to take, per service, cluster and zone, tabulated once.
 *
 * <p>The service time counts with its whole distribution, the round trip with its mean alone: its jitter is ignored,
 * which understates the excess of zones that just meet the objective. Waiting for a server counts with its mean at the
 * planned utilisation; between one instance and many the excess is taken to be linear in it.
 */
public final class PlanningLatency {
  private final int clusters;
  private final int zones;
  private final double[] withoutWaiting;
  private final double[] besideOneInstance;
  private final double[][] waitingShares;

  /** Tables for a landscape whose instances are planned by {@code sizing}. */
  public PlanningLatency(Landscape landscape, RoundTripTable roundTrips, SizingConfig sizing) {
    clusters = landscape.clusters().size();
    zones = landscape.zones().size();
    int services = landscape.services().size();
    withoutWaiting = new double[services * clusters * zones];
    besideOneInstance = new double[services * clusters * zones];
    waitingShares = new double[services][];
    for (int service = 0; service < services; service++) {
      ServiceSpec spec = landscape.services().get(service);
      Waiting waiting = new Waiting(spec, sizing.targetUtilisation());
      waitingShares[service] = shares(waiting);
      fill(service, spec, roundTrips, waiting.millis(1));
    }
  }

  private static double[] shares(Waiting waiting) {
    int instances = 1;
    while (waiting.millis(instances) > 0) {
      instances++;
    }
    double[] shares = new double[instances];
    for (int n = 1; n < instances; n++) {
      shares[n] = waiting.millis(n) / waiting.millis(1);
    }
    return shares;
  }

  private void fill(int service, ServiceSpec spec, RoundTripTable roundTrips, double waitingMillis) {
    LognormalExcess excess = new LognormalExcess(spec.serviceTime());
    for (int cluster = 0; cluster < clusters; cluster++) {
      for (int zone = 0; zone < zones; zone++) {
        double left = spec.objective().latencyMillis() - roundTrips.millis(cluster, zone);
        withoutWaiting[at(service, cluster, zone)] = excess.aboveMillis(left) / 1000;
        besideOneInstance[at(service, cluster, zone)] = excess.aboveMillis(left - waitingMillis) / 1000;
      }
    }
  }

  private int at(int service, int cluster, int zone) {
    return (service * clusters + cluster) * zones + zone;
  }

  /** Seconds above the objective per request where servers are never short. */
  public double secondsAbove(int service, int cluster, int zone) {
    return withoutWaiting[at(service, cluster, zone)];
  }

  /** Seconds above the objective per request in a zone of one instance. */
  public double secondsAboveAlone(int service, int cluster, int zone) {
    return besideOneInstance[at(service, cluster, zone)];
  }

  /** How much waiting counts beside that of one instance, from 1 down to 0 for many. */
  public double waitingShare(int service, int instances) {
    double[] shares = waitingShares[service];
    return instances < shares.length ? shares[Math.max(1, instances)] : 0;
  }
}
