package dev.penumbra.simulator.traffic.fluid;

import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.station.WarmUp;
import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.TrafficSlice;
import dev.penumbra.simulator.traffic.fluid.latency.LatencyMix;
import dev.penumbra.simulator.traffic.fluid.latency.PathProfiles;
import dev.penumbra.simulator.traffic.fluid.latency.ServiceLatency;
import dev.penumbra.simulator.traffic.fluid.theory.SteadyWait;

/**
 * One service in one zone as a fluid. While it can bear its load, requests wait as {@link SteadyWait} says; what it cannot
 * bear is carried over in a {@link Backlog} and waits as long as that takes.
 */
final class FluidStation implements Backlog.Outflow {
  /** What a cold server lacks is told apart to within a sixteenth. */
  private static final double SLOWDOWN_STEP = 1.0 / 16;
  private static final double LEAST_MICROS = 1;

  private final ServiceSpec service;
  private final ServiceLatency latency;
  private final double patienceMicros;
  private final double squaredVariation;
  private final WarmUp warmUp;
  private final Backlog backlog;
  private final LatencyMix mix;
  private final Totals totals;
  private Serving serving = Serving.NONE;
  private int servers;
  private double callMicros;
  /** Asked for at every turn, so the last answer is kept. */
  private PathProfiles usual;
  /** How long the queue has been near its limit, or over it. */
  private double ageMicros;

  FluidStation(ServiceSpec service, ServiceLatency latency, double patienceMicros) {
    this(
        service, latency, patienceMicros, new WarmUp(service.state()), new Backlog(patienceMicros), new LatencyMix(),
        new Totals());
  }

  private FluidStation(
      ServiceSpec service,
      ServiceLatency latency,
      double patienceMicros,
      WarmUp warmUp,
      Backlog backlog,
      LatencyMix mix,
      Totals totals) {
    this.service = service;
    this.latency = latency;
    this.patienceMicros = patienceMicros;
    double variation = service.serviceTime().coefficientOfVariation();
    this.squaredVariation = variation * variation;
    this.warmUp = warmUp;
    this.backlog = backlog;
    this.mix = mix;
    this.totals = totals;
    this.usual = latency.profiles(0, 1);
  }

  /** Changes what it can do; servers of one that {@code holds} requests back serve none of them. */
  void setServing(Serving next, boolean holds) {
    if (next.takesTraffic() && !serving.takesTraffic()) {
      warmUp.begin(next.cacheWarmth(), next.sessionsMissing());
    }
    serving = next;
    servers = holds ? 0 : next.servers();
  }

  boolean takesTraffic() {
    return serving.takesTraffic();
  }

  /** True when requests wait where no server will come to them. */
  boolean isDeserted() {
    return servers == 0 && !backlog.isEmpty();
  }

  /** Hands all that wait over to the home zone, for so much more time on the network. */
  void handOver(FluidStation home, double extraMicros) {
    totals.handOver(home.totals, backlog.requests());
    PathProfiles profiles = home.latency.profiles(callMicros + extraMicros, 1);
    home.backlog.join(
        backlog.takeAll()
            .stream()
            .map(parcel -> parcel.with(new Parcel.Ways(profiles, parcel.ways.nodes(), parcel.ways.total())))
            .toList());
  }

  /** True when nobody waits. */
  boolean isIdle() {
    return backlog.isEmpty();
  }

  /** Time in which nobody comes or waits. */
  void pass(double micros) {
    totals.serverMicros += servers * micros;
  }

  /**
   * A stretch in which nothing changes but the queue and what is still lacking; cut where the latter turns.
   *
   * @param callMicros what each request spends on the network for its calls
   */
  void advance(Inflow inflow, double callMicros, double from, double until) {
    this.callMicros = callMicros;
    pass(until - from);
    totals.failedOver += inflow.inVain();
    double now = from;
    while (now < until) {
      double next = Math.min(until, now + steadyMicros(inflow.total() / (until - from)));
      advancePart(inflow, (next - now) / (until - from), now, next);
      now = next;
    }
  }

  /** Time over which what is lacking changes little. */
  private double steadyMicros(double arrivalsPerMicro) {
    double steady = warmUp.steadyRequests();
    if (Double.isInfinite(steady) || servers == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double borne = servers / workMicros(warmUp);
    return Math.max(LEAST_MICROS, steady / (backlog.isEmpty() ? Math.min(borne, arrivalsPerMicro) : borne));
  }

  /** Part of a stretch, with a share of those who come in it. */
  private void advancePart(Inflow inflow, double share, double from, double until) {
    double arriving = inflow.total() * share;
    totals.arrived += arriving;
    if (servers == 0) {
      hold(inflow, arriving, from, until);
      return;
    }
    WarmUp halfway = halfway(arriving);
    double work = workMicros(halfway);
    totals.repeated += arriving * halfway.lossChance();
    double perMicro = servers / work;
    double load = arriving / (until - from) / perMicro;
    double drained = from;
    if (load >= 1 || !backlog.isEmpty()) {
      backlog.add(new Parcel(ways(inflow, halfway), arriving, from, until));
      drained = backlog.serve(from, until, perMicro, this);
      totals.busyMicros += servers * (drained - from);
    }
    if (drained < until) {
      double rest = Math.max(0, (until - drained) / (until - from)) * arriving;
      backlog.takeAll();
      settle(inflow, halfway, rest, load, drained, until);
      totals.busyMicros += rest * work;
    }
    if (!warmUp.isOver()) {
      warmUp.serve(arriving);
    }
  }

  private void hold(Inflow inflow, double arriving, double from, double until) {
    if (arriving > 0) {
      backlog.add(new Parcel(ways(inflow, warmUp), arriving, from, until));
    }
    backlog.shed(until, this);
  }

  /** Requests that come while nobody else waits for long. */
  private void settle(Inflow inflow, WarmUp lacking, double requests, double load, double from, double until) {
    if (requests <= 0) {
      return;
    }
    double work = workMicros(lacking);
    double age = ageMicros;
    ageMicros += until - from;
    SteadyWait wait = SteadyWait.over(servers, load, work, squaredVariation, age, ageMicros);
    if (SteadyWait.isSettled(servers, load, work, squaredVariation, ageMicros)) {
      ageMicros = 0;
    }
    double repeating = lacking.lossChance();
    double share = requests / inflow.total();
    add(profiles(lacking), inflow.nodes(), share * (1 - repeating), wait);
    if (repeating > 0) {
      add(repeated(inflow, lacking), inflow.nodes(), share * repeating, wait);
    }
  }

  private void add(PathProfiles profiles, double[] nodes, double share, SteadyWait wait) {
    mix.addPrompt(profiles, nodes, share * (1 - wait.probability()));
    mix.addWaiting(profiles, nodes, share * wait.probability(), wait.meanMicros());
  }

  private Parcel.Ways ways(Inflow inflow, WarmUp lacking) {
    return new Parcel.Ways(profiles(lacking), inflow.nodes().clone(), inflow.total());
  }

  private PathProfiles profiles(WarmUp lacking) {
    double slowdown = rounded(lacking.slowdown());
    if (!usual.isOf(callMicros, slowdown)) {
      usual = latency.profiles(callMicros, slowdown);
    }
    return usual;
  }

  /** One whose session is lost takes another round trip and as much work again. */
  private PathProfiles repeated(Inflow inflow, WarmUp lacking) {
    return latency.profiles(callMicros + latency.nodes().mean(inflow.nodes()), 2 * rounded(lacking.slowdown()));
  }

  private static double rounded(double slowdown) {
    return Math.rint(slowdown / SLOWDOWN_STEP) * SLOWDOWN_STEP;
  }

  @Override
  public void served(Parcel.Ways ways, double requests, double firstWaitMicros, double lastWaitMicros) {
    mix.addBetween(ways.profiles(), ways.nodes(), requests / ways.total(), firstWaitMicros, lastWaitMicros);
  }

  @Override
  public void dropped(double requests) {
    totals.drop(requests, Math.max(0, patienceMicros - 1000 * service.objective().latencyMillis()));
  }

  private WarmUp halfway(double served) {
    if (warmUp.isOver()) {
      return warmUp;
    }
    WarmUp halfway = warmUp.copy();
    halfway.serve(served / 2);
    return halfway;
  }

  private double workMicros(WarmUp lacking) {
    return 1000 * service.serviceTime().meanMillis() * lacking.slowdown() * (1 + lacking.lossChance());
  }

  /** Work given out since the start. */
  double busyMicros() {
    return totals.busyBefore + totals.busyMicros;
  }

  /** What it did since the last harvest. */
  TrafficSlice harvest() {
    if (totals.serverMicros == 0 && mix.isEmpty() && backlog.isEmpty()) {
      return TrafficSlice.IDLE;
    }
    return totals.slice(mix.take(1000 * service.objective().latencyMillis()));
  }

  FluidStation copy() {
    return turned(service);
  }

  /** One that goes on from here with another objective. */
  FluidStation turned(ServiceSpec spec) {
    FluidStation copy = new FluidStation(
        spec, latency, patienceMicros, warmUp.copy(), backlog.copy(), mix.copy(), totals.copy());
    copy.serving = serving;
    copy.servers = servers;
    copy.callMicros = callMicros;
    copy.ageMicros = ageMicros;
    return copy;
  }
}
