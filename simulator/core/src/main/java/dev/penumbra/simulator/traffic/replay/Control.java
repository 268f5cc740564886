package dev.penumbra.simulator.traffic.replay;

import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.Traffic;
import java.util.List;

/** What was done to the traffic of a run at one moment, in epoch milliseconds. */
public sealed interface Control {
  /** When. */
  long atMillis();

  /** Does it to other traffic. */
  void applyTo(Traffic traffic);

  /** A deployment can do this from now on. */
  record Served(long atMillis, int service, int zone, Serving serving) implements Control {
    @Override
    public void applyTo(Traffic traffic) {
      traffic.setServing(service, zone, serving, atMillis);
    }
  }

  /** The clusters of a service are led so from now on. */
  record Led(long atMillis, int service, List<Integer> zoneOfCluster) implements Control {
    public Led {
      zoneOfCluster = List.copyOf(zoneOfCluster);
    }

    @Override
    public void applyTo(Traffic traffic) {
      traffic.setRoutes(service, zoneOfCluster.stream().mapToInt(zone -> zone).toArray(), atMillis);
    }
  }
}
