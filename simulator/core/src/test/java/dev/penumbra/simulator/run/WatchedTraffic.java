package dev.penumbra.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.Traffic;
import dev.penumbra.simulator.traffic.TrafficSlice;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Traffic that is watched: requests are led and served only where something is ready, and none gets lost. */
final class WatchedTraffic implements Traffic {
  private static final int HOME = 0;

  private final Traffic traffic;
  private final boolean[][] takes;
  private final boolean[][] tookSinceHarvest;
  private final long[][] queued;
  private long arrived;
  private long ended;

  WatchedTraffic(Traffic traffic, int services, int zones) {
    this(traffic, new boolean[services][zones], new boolean[services][zones], new long[services][zones]);
  }

  private WatchedTraffic(Traffic traffic, boolean[][] takes, boolean[][] tookSinceHarvest, long[][] queued) {
    this.traffic = traffic;
    this.takes = takes;
    this.tookSinceHarvest = tookSinceHarvest;
    this.queued = queued;
  }

  @Override
  public void setServing(int service, int zone, Serving serving, long atMillis) {
    takes[service][zone] = serving.takesTraffic();
    tookSinceHarvest[service][zone] |= serving.takesTraffic();
    traffic.setServing(service, zone, serving, atMillis);
  }

  @Override
  public void setRoutes(int service, int[] zoneOfCluster, long atMillis) {
    for (int zone : zoneOfCluster) {
      assertThat(zone == HOME || takes[service][zone]).as("clients led to zone " + zone + " find it ready").isTrue();
    }
    traffic.setRoutes(service, zoneOfCluster, atMillis);
  }

  @Override
  public void advance(long untilMillis) {
    traffic.advance(untilMillis);
  }

  @Override
  public OptionalDouble findBusyMillis(int service, int zone) {
    return traffic.findBusyMillis(service, zone);
  }

  @Override
  public TrafficSlice harvest(int service, int zone) {
    TrafficSlice slice = traffic.harvest(service, zone);
    assertThat(slice.finished() == 0 || tookSinceHarvest[service][zone])
        .as("zone " + zone + " was ready when it served " + slice.finished())
        .isTrue();
    assertThat(slice.latency().count()).isEqualTo(slice.finished());
    tookSinceHarvest[service][zone] = takes[service][zone];
    arrived += slice.arrived();
    ended += slice.ended();
    queued[service][zone] = slice.inSystem();
    return slice;
  }

  /** Between harvests of everything: what arrived was finished, dropped or waits. */
  void assertConserved() {
    long waiting = Arrays.stream(queued).flatMapToLong(Arrays::stream).sum();
    assertThat(arrived).isEqualTo(ended + waiting);
  }

  @Override
  public Traffic turned(Landscape landscape, DemandSource demand) {
    return copy(traffic.turned(landscape, demand));
  }

  @Override
  public Traffic copy() {
    return copy(traffic.copy());
  }

  private WatchedTraffic copy(Traffic watched) {
    WatchedTraffic copy = new WatchedTraffic(
        watched, copy(takes), copy(tookSinceHarvest),
        Arrays.stream(queued).map(long[]::clone).toArray(long[][]::new));
    copy.arrived = arrived;
    copy.ended = ended;
    return copy;
  }

  private static boolean[][] copy(boolean[][] original) {
    return Arrays.stream(original).map(boolean[]::clone).toArray(boolean[][]::new);
  }
}
