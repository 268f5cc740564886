package dev.penumbra.simulator.traffic.expected;

import dev.penumbra.engine.activation.plan.Delay;
import dev.penumbra.engine.activation.plan.ExcessTable;
import dev.penumbra.engine.model.ServiceSpec;
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
    serving = next;
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
    backlog += requests;
  }

  /** A stretch in which nothing changes. */
  void advance(Inflow inflow, double micros) {
    double before = backlog;
    double slowdown = warmUp.slowdown() * (1 + warmUp.lossChance());
    double workMicros = 1000 * service.serviceTime().meanMillis() * slowdown;
    double borne = serving.servers() * micros / workMicros;
    double served = Math.min(borne, before + inflow.total());
    backlog = before + inflow.total() - served;
    double lost = Math.max(0, backlog - patienceMicros / workMicros * serving.servers());
    backlog -= lost;
    sums.arrived += inflow.total();
    sums.finished += served;
    sums.dropped += lost;
    sums.microsAbove += lost * Math.max(0, patienceMicros - 1000 * service.objective().latencyMillis());
    sums.busyMicros += served * workMicros;
    sums.serverMicros += serving.servers() * micros;
    if (serving.servers() > 0) {
      double wait = (before + backlog) / 2 * workMicros / serving.servers();
      measure(inflow, wait, slowdown, workMicros / micros);
    }
    warmUp.serve(served);
  }

  private void measure(Inflow inflow, double waitMicros, double slowdown, double serversPerRequest) {
    Delay delay = waitMicros > 0
        ? Delay.NONE
        : Delay.of(service.serviceTime(), serving.servers(), inflow.total() * serversPerRequest);
    double slower = service.serviceTime().meanMillis() * (slowdown - 1);
    for (int part = 0; part < inflow.parts(); part++) {
      double slack = service.objective().latencyMillis() - (inflow.networkMicros(part) + waitMicros) / 1000 - slower;
      double requests = inflow.requests(part);
      sums.microsAbove += 1000 * requests * excess.millis(slack, delay);
      double steep = excess.millis(slack - NEAR_MILLIS, delay) - excess.millis(slack + NEAR_MILLIS, delay);
      sums.misses += requests * steep / (2 * NEAR_MILLIS);
    }
  }

  /** What it did since the last harvest, in whole requests; the latency of no single one is known. */
  TrafficSlice harvest() {
    Sums done = sums;
    sums = new Sums();
    long finished = Math.round(done.finished);
    long misses = Math.min(finished, Math.round(done.misses));
    sums.misses = Math.max(0, done.misses - misses); // those who still wait are told of when they are finished
    return new TrafficSlice(
        Math.round(done.arrived), finished, Math.round(done.dropped), 0, 0, misses,
        Math.round(done.microsAbove), done.busyMicros / 1000, done.serverMicros / 1000, Math.round(backlog),
        new LatencyHistogram());
  }

  ExpectedStation copy() {
    ExpectedStation copy = new ExpectedStation(service, excess, patienceMicros, warmUp.copy());
    copy.serving = serving;
    copy.backlog = backlog;
    copy.sums.arrived = sums.arrived;
    copy.sums.finished = sums.finished;
    copy.sums.dropped = sums.dropped;
    copy.sums.misses = sums.misses;
    copy.sums.microsAbove = sums.microsAbove;
    copy.sums.busyMicros = sums.busyMicros;
    copy.sums.serverMicros = sums.serverMicros;
    return copy;
  }
}
