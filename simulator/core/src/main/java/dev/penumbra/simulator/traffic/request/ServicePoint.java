package dev.penumbra.simulator.traffic.request;

import dev.penumbra.engine.model.behaviour.ClientRetries;
import dev.penumbra.engine.model.behaviour.FreshInstance;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.station.Freshness;
import dev.penumbra.simulator.station.Starts;
import dev.penumbra.simulator.station.Station;
import dev.penumbra.simulator.station.WarmUp;
import dev.penumbra.simulator.traffic.Measured;
import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.Timeline;
import dev.penumbra.simulator.traffic.TrafficSlice;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;

/** One service in one zone, request by request: its station, what it lacks after a start, and its counts. */
final class ServicePoint {
  private final Nature nature;
  private final Station station;
  private final WarmUp warmUp;
  private Serving serving;
  private Tally tally;
  private boolean warm;
  /** Work given out before the last harvest. */
  private double busyBefore;

  /**
   * What does not change about it by itself.
   *
   * @param patienceMicros longest time a request waits for a server; then it is dropped
   * @param roundTripMicros mean round-trip time of each cluster
   * @param measured what its histograms hold
   */
  record Nature(
      ServiceSpec service, int zone, double patienceMicros, IntToDoubleFunction roundTripMicros, Measured measured) {
    private Station station() {
      Optional<ClientRetries> cancelling = service.behaviour().clients().filter(ClientRetries::cancelled);
      double patience = Math.min(patienceMicros, cancelling.map(ClientRetries::timeoutMicros).orElse(patienceMicros));
      return new Station(patience, service.behaviour().fresh().map(this::freshness).orElse(Freshness.NONE));
    }

    /** Each server has its part of the requests that its instance works on. */
    private Freshness freshness(FreshInstance fresh) {
      return switch (fresh) {
        case FreshInstance.OverTime(double slowdown, Duration time) -> new Freshness.OverTime(
            slowdown, Timeline.micros(time));
        case FreshInstance.OverRequests(double slowdown, long requests) -> new Freshness.OverRequests(
            slowdown, (double) requests / service.concurrency());
      };
    }

    private Tally tally() {
      long objective = (long) (1000 * service.objective().latencyMillis());
      double ready = service.behaviour().clients().map(ClientRetries::longestMicros).orElse(patienceMicros);
      return new Tally(objective, Math.max(0, (long) ready - objective), measured);
    }

    /** Requests that may wait before so many servers; each instance has places of its own. */
    private int places(int servers) {
      OptionalInt limit = service.behaviour().queueLimit();
      long places = (long) limit.orElse(0) * (servers / service.concurrency());
      return limit.isPresent() ? (int) Math.min(places, Integer.MAX_VALUE - 1) : Integer.MAX_VALUE;
    }
  }

  /** Before it serves anything. */
  ServicePoint(Nature nature) {
    this(nature, nature.station(), new WarmUp(nature.service.state()), Serving.NONE, nature.tally());
  }

  private ServicePoint(Nature nature, Station station, WarmUp warmUp, Serving serving, Tally tally) {
    this.nature = nature;
    this.station = station;
    this.warmUp = warmUp;
    this.serving = serving;
    this.tally = tally;
    this.warm = warmUp.isOver();
  }

  /** Changes what it can do; servers of one that {@code holds} requests back serve none of them. */
  void setServing(Serving next, boolean holds, double atMicros) {
    if (next.takesTraffic() && !serving.takesTraffic()) {
      warmUp.begin(next.cacheWarmth(), next.sessionsMissing());
      warm = warmUp.isOver();
    }
    serving = next;
    station.setServers(holds ? 0 : next.servers(), atMicros);
    station.setPlaces(nature.places(next.servers()));
  }

  boolean takesTraffic() {
    return serving.takesTraffic();
  }

  /** True when requests wait where no server will come to them. */
  boolean isDeserted() {
    return station.servers() == 0 && station.waiting() > 0;
  }

  void handOver(ServicePoint home, IntToDoubleFunction extraOfCaller, Starts starts) {
    home.tally.failedOver += station.handOver(home.station, extraOfCaller, starts);
  }

  void open(double fromMicros, double untilMicros, Starts starts) {
    tally.serverMicros += station.servers() * (untilMicros - fromMicros);
    station.open(fromMicros, untilMicros, starts);
  }

  void close(Starts starts) {
    station.close(starts);
  }

  /** Position of its zone. */
  int zone() {
    return nature.zone;
  }

  /** What it has counted since the last harvest. */
  Tally tally() {
    return tally;
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

  /** A request arrives at one that is not warm. */
  void arriveCold(double sentMicros, double demandMicros, double networkMicros, int cluster, double sessionShare) {
    tally.arrived++;
    offerCold(new Work(sentMicros, demandMicros, networkMicros), cluster, sessionShare, cluster, tally);
  }

  /** What a request asks of a warm server, and its way. */
  record Work(double sentMicros, double demandMicros, double networkMicros) {}

  /** A request is offered, warm or not, by a number it is known by. */
  void offer(Work work, int cluster, double sessionShare, int caller, Starts starts) {
    if (warm) {
      station.offer(work.sentMicros, work.demandMicros, work.networkMicros, caller, starts);
    } else {
      offerCold(work, cluster, sessionShare, caller, starts);
    }
  }

  /**
   * Should its session be lost it comes again at once, for one more round trip and as much work.
   *
   * @param sessionShare uniform from 0 to 1; the session is lost when it lies below the share that is
   */
  private void offerCold(Work work, int cluster, double sessionShare, int caller, Starts starts) {
    boolean repeats = sessionShare < warmUp.lossChance();
    double demand = work.demandMicros * warmUp.slowdown() * (repeats ? 2 : 1);
    if (repeats) {
      tally.repeated++;
    }
    warmUp.serve();
    warm = warmUp.isOver();
    double more = repeats ? nature.roundTripMicros.applyAsDouble(cluster) : 0;
    station.offer(work.sentMicros, demand, work.networkMicros + more, caller, starts);
  }

  /** What clients that wait for their answer have come to; begins anew. */
  TrafficSlice harvest() {
    if (tally.isIdle() && station.waiting() == 0) {
      return TrafficSlice.IDLE;
    }
    TrafficSlice slice = tally.slice(station.waiting());
    begin();
    return slice;
  }

  /** What clients that ask again have come to; begins anew. */
  TrafficSlice harvest(long toRetry, long abandonedQueued) {
    TrafficSlice slice = tally.slice(station.waiting(), toRetry, abandonedQueued);
    begin();
    return slice;
  }

  /** One that goes on from here with another objective, for those who still wait too; called after a harvest. */
  ServicePoint turned(ServiceSpec service) {
    Nature other = new Nature(service, nature.zone, nature.patienceMicros, nature.roundTripMicros, nature.measured);
    ServicePoint turned = new ServicePoint(other, station.copy(), warmUp.copy(), serving, other.tally());
    turned.busyBefore = busyBefore;
    return turned;
  }

  private void begin() {
    busyBefore += tally.busyMicros;
    tally = nature.tally();
  }

  /** Work given out since the start. */
  double busyMicros() {
    return busyBefore + tally.busyMicros;
  }

  ServicePoint copy() {
    ServicePoint copy = new ServicePoint(nature, station.copy(), warmUp.copy(), serving, tally.copy());
    copy.busyBefore = busyBefore;
    return copy;
  }
}
