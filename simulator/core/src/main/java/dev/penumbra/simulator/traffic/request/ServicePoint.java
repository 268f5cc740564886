package dev.penumbra.simulator.traffic.request;

import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.TrafficSlice;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.station.Station;
import dev.penumbra.simulator.station.WarmUp;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/** One service in one zone, request by request: its station, what it lacks after a start, and its counts. */
final class ServicePoint {
  private final Supplier<Tally> tallies;
  private final Station station;
  private final WarmUp warmUp;
  private Serving serving;
  private Tally tally;

  ServicePoint(ServiceSpec service, double patienceMicros) {
    long objective = (long) (1000 * service.objective().latencyMillis());
    long refusal = Math.max(0, (long) patienceMicros - objective);
    this(
        () -> new Tally(objective, refusal), new Station(patienceMicros), new WarmUp(service.state()), Serving.NONE,
        new Tally(objective, refusal));
  }

  private ServicePoint(
      Supplier<Tally> tallies, Station station, WarmUp warmUp, Serving serving, Tally tally) {
    this.tallies = tallies;
    this.station = station;
    this.warmUp = warmUp;
    this.serving = serving;
    this.tally = tally;
  }

  /** Changes what it can do; servers of one that {@code holds} requests back serve none of them. */
  void setServing(Serving next, boolean holds, double atMicros) {
    if (next.takesTraffic() && !serving.takesTraffic()) {
      warmUp.begin(next.cacheWarmth(), next.sessionsMissing());
    }
    serving = next;
    station.setServers(holds ? 0 : next.servers(), atMicros);
  }

  boolean takesTraffic() {
    return serving.takesTraffic();
  }

  /** True when requests wait where no server will come to them. */
  boolean isDeserted() {
    return station.servers() == 0 && station.waiting() > 0;
  }

  void handOver(ServicePoint home, IntToDoubleFunction extraOfCluster) {
    home.tally.failedOver += station.handOver(home.station, extraOfCluster);
  }

  void open(double fromMicros, double untilMicros) {
    tally.serverMicros += station.servers() * (untilMicros - fromMicros);
    station.open(fromMicros, untilMicros, tally);
  }

  void close() {
    station.close(tally);
  }

  /** A request arrives; a lost session makes it come again at once, for one more round trip and as much work. */
  void arrive(Arrivals request, double network, double roundTripMicros, boolean failedOver) {
    tally.arrived++;
    if (failedOver) {
      tally.failedOver++;
    }
    if (warmUp.isOver()) {
      station.offer(request.sentMicros(), request.demandMicros(), network, request.cluster(), tally);
    } else {
      arriveCold(request, network, roundTripMicros);
    }
  }

  private void arriveCold(Arrivals request, double network, double roundTripMicros) {
    boolean repeats = request.sessionShare() < warmUp.lossChance();
    double demand = request.demandMicros() * warmUp.slowdown() * (repeats ? 2 : 1);
    if (repeats) {
      tally.repeated++;
    }
    warmUp.serve();
    double withRepeat = network + (repeats ? roundTripMicros : 0);
    station.offer(request.sentMicros(), demand, withRepeat, request.cluster(), tally);
  }

  TrafficSlice harvest() {
    TrafficSlice slice = tally.slice(station.waiting());
    tally = tallies.get();
    return slice;
  }

  ServicePoint copy() {
    return new ServicePoint(tallies, station.copy(), warmUp.copy(), serving, tally.copy());
  }
}
