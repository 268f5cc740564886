package dev.penumbra.simulator.cloud.steering;

import dev.penumbra.simulator.traffic.Serving;
import java.util.Arrays;

/** Something the cloud did that traffic feels. Positions are those of the landscape. */
public sealed interface CloudChange {
  /** Since when, in epoch milliseconds. */
  long atMillis();

  /** Position of the service. */
  int service();

  /** A deployment can do more or less for requests than before. */
  record ServingChanged(long atMillis, int service, int zone, Serving serving) implements CloudChange {}

  /** Clusters are led elsewhere; one zone for each cluster. */
  @SuppressWarnings("ArrayRecordComponent") // traffic takes the array as it is; it is cloned on the way in and out
  record RoutesChanged(long atMillis, int service, int[] zoneOfCluster) implements CloudChange {
    public RoutesChanged {
      zoneOfCluster = zoneOfCluster.clone();
    }

    @Override
    public int[] zoneOfCluster() {
      return zoneOfCluster.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof RoutesChanged(long at, int of, int[] zones) && at == atMillis && of == service
          && Arrays.equals(zones, zoneOfCluster);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(zoneOfCluster) + 31 * Long.hashCode(atMillis) + service;
    }
  }
}
