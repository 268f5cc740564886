package dev.penumbra.simulator.traffic.expected;

import dev.penumbra.engine.activation.plan.latency.Delay;
import dev.penumbra.engine.activation.plan.latency.ExcessTable;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.station.WarmUp;
import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.TrafficSlice;

/**
 * One service in one zone in expectation. While it can bear its load, requests wait as in the steady state of M/G/c by
 * Allen and Cunneen (Allen 1990); what it cannot bear piles up as a fluid (Newell 1971), whose mean wait over the stretch
 * everybody waits. Longer waits than clients' patience are dropped, as far as the fluid tells.
 */
final class ExpectedStation {
  /** Half of the difference over which the share of misses is read off the excess, in milliseconds. */
  private static final double NEAR_MILLIS = 1;
  /** Turns nearer than this are not worth a cut. */
  private static final double LEAST_MICROS = 1;

  private final ServiceSpec service;
  private final ExcessTable excess;
  private final double patienceMicros;
  private final WarmUp warmUp;
  private Serving serving = Serving.NONE;
  private double backlog;
  private Sums sums = new Sums();

  private static final class Sums {
    private double arrived;
    private double finished;
    private double dropped;
    private double misses;
    private double microsAbove;
    private double busyMicros;
    private double serverMicros;

    Sums copy() {
      Sums copy = new Sums();
      copy.arrived = arrived;
      copy.finished = finished;
      copy.dropped = dropped;
      copy.misses = misses;
      copy.microsAbove = microsAbove;
      copy.busyMicros = busyMicros;
      copy.serverMicros = serverMicros;
      return copy;
    }
  }

  ExpectedStation(ServiceSpec service, ExcessTable excess, double patienceMicros) {
    this(service, excess, patienceMicros, new WarmUp(service.state()));
  }

  private ExpectedStation(ServiceSpec service, ExcessTable excess, double patienceMicros, WarmUp warmUp) {
    this.service = service;
    this.excess = excess;
    this.patienceMicros = patienceMicros;
    this.warmUp = warmUp;
  }

  void setServing(Serving next) {
    if (next.takesTraffic() && !serving.takesTraffic()) {
      warmUp.begin(next.cacheWarmth(), next.sessionsMissing());
    }
    double charged = waitOfQueue();
    serving = next;
    sums.microsAbove += waitOfQueue() - charged; // they came when their turn was further off, or nearer
  }

  boolean takesTraffic() {
    return serving.takesTraffic();
  }

  /** Requests left where no server will come to them; they are taken away. */
  double takeDeserted() {
    double left = serving.servers() == 0 ? backlog : 0;
    backlog -= left;
    return left;
  }

  /** Requests from elsewhere join those that wait. */
  void join(double requests) {
    double charged = waitOfQueue();
    backlog += requests;
    sums.microsAbove += waitOfQueue() - charged;
  }

  /** How long those who wait have yet to wait, all together; nothing where nobody serves, because none of them stays. */
  private double waitOfQueue() {
    return serving.servers() == 0 ? 0 : backlog * backlog / 2 * workMicros(warmUp) / serving.servers();
  }

  /** A stretch in which nothing changes but the queue and what is still lacking; cut where those turn. */
  void advance(Inflow inflow, double micros) {
    double charged = waitOfQueue();
    shed();
    sums.microsAbove += waitOfQueue() - charged;
    double left = micros;
    while (left > 0) {
      double part = Math.min(left, untilTurn(inflow.total() / micros));
      advance(inflow, part / micros, part);
      left -= part;
    }
  }

  /** Time until the queue is empty or as long as patience allows, or until a part of the warm-up is over. */
  private double untilTurn(double arrivalsPerMicro) {
    double borne = serving.servers() / workMicros(warmUp);
    double growth = arrivalsPerMicro - borne;
    double room = growth > 0 ? longest(warmUp) - backlog : backlog;
    double turn = room / Math.abs(growth);
    double served = backlog > 0 ? borne : Math.min(borne, arrivalsPerMicro);
    double warmer = warmUp.steadyRequests() / served;
    return Math.min(turn >= LEAST_MICROS ? turn : Double.POSITIVE_INFINITY, Math.max(LEAST_MICROS, warmer));
  }

  /** Part of a stretch, with a share of those who come in it. */
  private void advance(Inflow inflow, double share, double micros) {
    double arriving = inflow.total() * share;
    double before = backlog;
    WarmUp halfway = halfway(Math.min(serving.servers() * micros / workMicros(warmUp), before + arriving));
    double workMicros = workMicros(halfway);
    double served = Math.min(serving.servers() * micros / workMicros, before + arriving);
    backlog = before + arriving - served;
    double lost = Math.min(arriving, shed());
    sums.arrived += arriving;
    sums.finished += served;
    sums.busyMicros += served * workMicros;
    sums.serverMicros += serving.servers() * micros;
    if (serving.servers() > 0 && arriving > 0) {
      double wait = (before + backlog) / 2 * workMicros / serving.servers();
      double slowdown = halfway.slowdown() * (1 + halfway.lossChance());
      measure(inflow, share * (1 - lost / arriving), wait, slowdown, arriving / micros);
    }
    warmUp.serve(served);
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

  /** Requests that may wait before the last one's patience ends. */
  private double longest(WarmUp lacking) {
    return patienceMicros / workMicros(lacking) * serving.servers();
  }

  /** Drops those who would wait too long; each counts as long as it was ready to wait, and for nothing else. */
  private double shed() {
    double lost = Math.max(0, backlog - longest(warmUp));
    backlog -= lost;
    sums.dropped += lost;
    sums.microsAbove += lost * Math.max(0, patienceMicros - 1000 * service.objective().latencyMillis());
    return lost;
  }

  /** Everything a slower server does takes as many times longer, so the table is read at a slack as many times shorter. */
  private void measure(Inflow inflow, double share, double waitMicros, double slowdown, double perMicro) {
    ServiceTime time = service.serviceTime();
    Delay delay = waitMicros > 0
        ? Delay.NONE
        : Delay.of(time, serving.servers(), perMicro * 1000 * time.meanMillis() * slowdown);
    double near = NEAR_MILLIS / slowdown;
    for (int part = 0; part < inflow.parts(); part++) {
      double left = service.objective().latencyMillis() - (inflow.networkMicros(part) + waitMicros) / 1000;
      double slack = left / slowdown;
      double requests = inflow.requests(part) * share;
      sums.microsAbove += 1000 * requests * slowdown * excess.millis(slack, delay);
      double steep = excess.millis(slack - near, delay) - excess.millis(slack + near, delay);
      sums.misses += requests * steep / (2 * near);
    }
  }

  /** What it did since the last harvest, in whole requests; the latency of no single one is known. */
  TrafficSlice harvest() {
    Sums done = sums;
    sums = new Sums();
    long finished = Math.round(done.finished);
    long misses = Math.min(finished, Math.round(done.misses));
    sums.misses = Math.max(0, done.misses - misses); // those who still wait are told of when they are finished
    sums.microsAbove = Math.min(0, done.microsAbove); // what was told of too much before is taken off what comes
    return new TrafficSlice(
        Math.round(done.arrived), finished, Math.round(done.dropped), 0, 0, 0, misses,
        Math.round(Math.max(0, done.microsAbove)), done.busyMicros / 1000, done.serverMicros / 1000,
        Math.round(backlog),
        new LatencyHistogram());
  }

  ExpectedStation copy() {
    return turned(service, excess);
  }

  /** One that goes on from here with another objective. */
  ExpectedStation turned(ServiceSpec spec, ExcessTable table) {
    ExpectedStation copy = new ExpectedStation(spec, table, patienceMicros, warmUp.copy());
    copy.serving = serving;
    copy.backlog = backlog;
    copy.sums = sums.copy();
    return copy;
  }
}
