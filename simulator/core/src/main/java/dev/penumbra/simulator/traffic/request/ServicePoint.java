package dev.penumbra.simulator.traffic.request;

import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.TrafficSlice;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.station.Station;
import dev.penumbra.simulator.station.WarmUp;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/** One service in one zone, request by request: its station, what it lacks after a start, and its counts. */
final class ServicePoint {
  private final IntToDoubleFunction roundTripMicros;
  private final IntUnaryOperator placesOfServers;
  private final Supplier<Tally> tallies;
  private final Station station;
  private final WarmUp warmUp;
  private Serving serving;
  private Tally tally;
  private boolean warm;

  /**
   * Before it serves anything.
   *
   * @param roundTripMicros mean round-trip time of each cluster
   */
  ServicePoint(ServiceSpec service, double patienceMicros, IntToDoubleFunction roundTripMicros) {
    long objective = (long) (1000 * service.objective().latencyMillis());
    long refusal = Math.max(0, (long) patienceMicros - objective);
    this(
        roundTripMicros, servers -> places(service, servers), () -> new Tally(objective, refusal),
        new Station(patienceMicros), new WarmUp(service.state()),
        Serving.NONE,
        new Tally(objective, refusal));
  }

  private ServicePoint(
      IntToDoubleFunction roundTripMicros,
      IntUnaryOperator placesOfServers,
      Supplier<Tally> tallies,
      Station station,
      WarmUp warmUp,
      Serving serving,
      Tally tally) {
    this.roundTripMicros = roundTripMicros;
    this.placesOfServers = placesOfServers;
    this.tallies = tallies;
    this.station = station;
    this.warmUp = warmUp;
    this.serving = serving;
    this.tally = tally;
    this.warm = warmUp.isOver();
  }

  /** Requests that may wait before so many servers; each instance has places of its own. */
  private static int places(ServiceSpec service, int servers) {
    OptionalInt limit = service.behaviour().queueLimit();
    long places = (long) limit.orElse(0) * (servers / service.concurrency());
    return limit.isPresent() ? (int) Math.min(places, Integer.MAX_VALUE - 1) : Integer.MAX_VALUE;
  }

  /** Changes what it can do; servers of one that {@code holds} requests back serve none of them. */
  void setServing(Serving next, boolean holds, double atMicros) {
    if (next.takesTraffic() && !serving.takesTraffic()) {
      warmUp.begin(next.cacheWarmth(), next.sessionsMissing());
      warm = warmUp.isOver();
    }
    serving = next;
    station.setServers(holds ? 0 : next.servers(), atMicros);
    station.setPlaces(placesOfServers.applyAsInt(next.servers()));
  }

  boolean takesTraffic() {
    return serving.takesTraffic();
  }

  /** True when requests wait where no server will come to them. */
  boolean isDeserted() {
    return station.servers() == 0 && station.waiting() > 0;
  }

  void handOver(ServicePoint home, IntToDoubleFunction extraOfCluster) {
    home.tally.failedOver += station.handOver(home.station, extraOfCluster, home.tally);
  }

  void open(double fromMicros, double untilMicros) {
    tally.serverMicros += station.servers() * (untilMicros - fromMicros);
    station.open(fromMicros, untilMicros, tally);
  }

  void close() {
    station.close(tally);
  }

  /** True when nothing is lacking any more of what it lacked when it began. */
  boolean isWarm() {
    return warm;
  }

  /** The next request that arrives was led elsewhere first. */
  void failedOver() {
    tally.failedOver++;
  }

  /** A request arrives at a warm one, not before any other that did. */
  void arrive(double sentMicros, double demandMicros, double networkMicros, int cluster) {
    tally.arrived++;
    station.offer(sentMicros, demandMicros, networkMicros, cluster, tally);
  }

  /**
   * A request arrives at one that is not warm. Should its session be lost it comes again at once, for one more round trip
   * and as much work.
   *
   * @param sessionShare uniform from 0 to 1; the session is lost when it lies below the share that is
   */
  void arriveCold(double sentMicros, double demandMicros, double networkMicros, int cluster, double sessionShare) {
    boolean repeats = sessionShare < warmUp.lossChance();
    double demand = demandMicros * warmUp.slowdown() * (repeats ? 2 : 1);
    if (repeats) {
      tally.repeated++;
    }
    warmUp.serve();
    warm = warmUp.isOver();
    arrive(sentMicros, demand, networkMicros + (repeats ? roundTripMicros.applyAsDouble(cluster) : 0), cluster);
  }

  TrafficSlice harvest() {
    TrafficSlice slice = tally.slice(station.waiting());
    tally = tallies.get();
    return slice;
  }

  ServicePoint copy() {
    return new ServicePoint(
        roundTripMicros, placesOfServers, tallies, station.copy(), warmUp.copy(), serving, tally.copy());
  }
}
