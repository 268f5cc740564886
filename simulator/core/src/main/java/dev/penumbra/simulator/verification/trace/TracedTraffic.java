package dev.penumbra.simulator.verification.trace;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.Traffic;
import dev.penumbra.simulator.traffic.TrafficSlice;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Traffic that writes down every control event, and what each station did hour by hour. */
final class TracedTraffic implements Traffic {
  private final Traffic traffic;
  private final Landscape landscape;
  private final List<String> lines = new ArrayList<>();
  private final SortedMap<Integer, StationHour> stations = new TreeMap<>();
  private final SortedMap<Integer, int[]> routes = new TreeMap<>();
  private Instant hour = Instant.MIN;
  private Instant now = Instant.MIN;
  private long arrived;
  private long ended;

  TracedTraffic(Traffic traffic, Landscape landscape) {
    this.traffic = traffic;
    this.landscape = landscape;
  }

  @Override
  public void setServing(int service, int zone, Serving serving, long atMillis) {
    lines.add(
        String.format(
            Locale.ROOT, "%s serving %s %d %b %s %s",
            Instant.ofEpochMilli(atMillis), name(service, zone), serving.servers(), serving.accepting(),
            serving.cacheWarmth(), serving.sessionsMissing()));
    traffic.setServing(service, zone, serving, atMillis);
  }

  /** Only clusters that are led elsewhere than before are named. */
  @Override
  public void setRoutes(int service, int[] zoneOfCluster, long atMillis) {
    int[] before = routes.getOrDefault(service, new int[0]);
    List<String> changed = new ArrayList<>();
    for (int cluster = 0; cluster < zoneOfCluster.length; cluster++) {
      int zone = zoneOfCluster[cluster];
      if (cluster >= before.length || before[cluster] != zone) {
        changed.add(landscape.clusters().get(cluster).id() + "=" + landscape.zones().get(zone).id());
      }
    }
    routes.put(service, zoneOfCluster.clone());
    lines.add(
        Instant.ofEpochMilli(atMillis) + " routes " + landscape.services().get(service).id() + " "
            + String.join(" ", changed));
    traffic.setRoutes(service, zoneOfCluster, atMillis);
  }

  private String name(int service, int zone) {
    return landscape.services().get(service).id() + " " + landscape.zones().get(zone).id();
  }

  @Override
  public void advance(long untilMillis) {
    now = Instant.ofEpochMilli(untilMillis);
    traffic.advance(untilMillis);
  }

  @Override
  public OptionalDouble findBusyMillis(int service, int zone) {
    return traffic.findBusyMillis(service, zone);
  }

  /** A slice belongs to the hour that its end closes or lies in. */
  @Override
  public TrafficSlice harvest(int service, int zone) {
    Instant of = now.minus(Duration.ofMillis(1)).truncatedTo(ChronoUnit.HOURS);
    if (!of.equals(hour)) {
      closeHour();
      hour = of;
    }
    TrafficSlice slice = traffic.harvest(service, zone);
    arrived += slice.arrived();
    ended += slice.ended();
    stations.computeIfAbsent(service * landscape.zones().size() + zone, _ -> new StationHour()).add(slice);
    return slice;
  }

  private void closeHour() {
    stations.forEach((key, station) -> {
      if (!station.isEmpty()) {
        int zones = landscape.zones().size();
        lines.add(hour + " hour " + name(key / zones, key % zones) + " " + station.line());
      }
    });
    stations.clear();
  }

  /** All that was written down, until now. */
  List<String> lines() {
    closeHour();
    return List.copyOf(lines);
  }

  /** Requests that came. */
  long arrived() {
    return arrived;
  }

  /** Requests served or dropped. */
  long ended() {
    return ended;
  }

  @Override
  public Traffic turned(Landscape later, DemandSource demand) {
    throw new UnsupportedOperationException("a run that is traced takes no turn");
  }

  @Override
  public Traffic copy() {
    throw new UnsupportedOperationException("a run that is traced is not forked");
  }
}
