package dev.penumbra.simulator.run;

import dev.penumbra.engine.ControlLoop;
import dev.penumbra.engine.CycleReport;
import dev.penumbra.engine.EngineState;
import dev.penumbra.engine.Observation;
import dev.penumbra.simulator.cloud.SimulatedCloud;
import dev.penumbra.simulator.cloud.steering.CloudChange;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.traffic.Traffic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run: the engine, a simulated cloud and traffic, moved on slot by slot. At the start of a slot the engine sees what
 * has happened before it and decides; within it the cloud's events change what the traffic meets.
 *
 * <p>Its sink is told of the end after the last slot and closed then, or when a slot fails; a run that is given up before
 * its end must be closed.
 *
 * <p>Not for several threads at once; different runs share nothing that changes.
 */
public final class Simulation implements AutoCloseable {
  private final Scenario scenario;
  private final ClusterDemand demand;
  private final ControlLoop loop;
  private final SimulatedCloud cloud;
  private final Traffic traffic;
  private final IntentTracker tracker;
  private final RunMeasures measures;
  private EngineState state;
  private Optional<CycleReport> lastCycle = Optional.empty();
  private int slot;
  private boolean closed;

  Simulation(
      Scenario scenario,
      ClusterDemand demand,
      ControlLoop loop,
      SimulatedCloud cloud,
      Traffic traffic,
      IntentTracker tracker,
      RunMeasures measures,
      EngineState state,
      int slot) {
    this.scenario = scenario;
    this.demand = demand;
    this.loop = loop;
    this.cloud = cloud;
    this.traffic = traffic;
    this.tracker = tracker;
    this.measures = measures;
    this.state = state;
    this.slot = slot;
  }

  /** Number of slots of the run. */
  public int slots() {
    return scenario.window().slots();
  }

  /** Slots worked through so far. */
  public int slot() {
    return slot;
  }

  /** True when nothing is left to simulate. */
  public boolean isFinished() {
    return slot >= slots();
  }

  /** The moment up to which everything has happened. */
  public Instant now() {
    return Instant.ofEpochMilli(nowMillis());
  }

  private long nowMillis() {
    return scenario.window().start().toEpochMilli() + slot * scenario.window().slotMillis();
  }

  /** One cycle of the engine and the slot that follows it; throws {@link IllegalStateException} after the last one. */
  public void step() {
    if (isFinished() || closed) {
      throw new IllegalStateException("the run ended at " + now());
    }
    try {
      advance();
      if (isFinished()) {
        measures.finish(now());
      }
    } catch (RuntimeException e) {
      throw closing(e);
    }
    if (isFinished()) {
      close();
    }
  }

  private RuntimeException closing(RuntimeException because) {
    try {
      close();
    } catch (RuntimeException e) {
      because.addSuppressed(e);
    }
    return because;
  }

  private void advance() {
    long now = nowMillis();
    long until = now + scenario.window().slotMillis();
    applyChanges();
    CycleReport report = loop.cycle(state, observe(now));
    state = report.state();
    lastCycle = Optional.of(report);
    measures.cycle(report);
    tracker.submit(cloud, report.intents());
    applyChanges();
    runUntil(until);
    measures.slot(now, until, traffic, cloud, state);
    slot++;
  }

  private Observation observe(long now) {
    int row = demand.slotAt(now) - 1;
    boolean seenAlready = state.history().end().toEpochMilli() >= now;
    return new Observation(
        Instant.ofEpochMilli(now), seenAlready ? List.of() : List.of(demand.row(row)), cloud.observe(),
        tracker.collect(cloud), scenario.calendarAt(Instant.ofEpochMilli(now)));
  }

  /** What the cloud does at the very end changes nothing for this slot's traffic; the next cycle sees it. */
  private void runUntil(long until) {
    for (long next = cloud.nextEventMillis(); next < until; next = cloud.nextEventMillis()) {
      traffic.advance(next);
      cloud.advanceTo(next);
      applyChanges();
    }
    traffic.advance(until);
    cloud.advanceTo(until);
  }

  private void applyChanges() {
    for (CloudChange change : cloud.takeChanges()) {
      switch (change) {
        case CloudChange.ServingChanged(long at, int service, int zone, var serving) ->
          traffic.setServing(service, zone, serving, at);
        case CloudChange.RoutesChanged(long at, int service, int[] zones) -> {
          traffic.setRoutes(service, zones, at);
          measures.routed(at, service, zones);
        }
      }
    }
  }

  /** Works through every slot that is left. */
  public RunResult finish() {
    while (!isFinished()) {
      step();
    }
    return result();
  }

  /** Closes the sink unless that is done; nothing can be simulated afterwards. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      measures.close();
    }
  }

  /** What the run has come to so far. */
  public RunResult result() {
    return measures.result(now());
  }

  /** What the engine remembers now. */
  public EngineState state() {
    return state;
  }

  /** What the cycle at the start of the latest slot came to; empty before this run's first step. */
  public Optional<CycleReport> lastCycle() {
    return lastCycle;
  }

  /**
   * A run that shares this one's past and goes its own way from here, to its own sink. Every part that changes is
   * copied, so what both do next in the same circumstances is the same to the byte.
   */
  public Simulation fork(ResultSink sink) {
    return fork(loop, sink);
  }

  /** A fork decided from here on by another engine, for example one with another policy. */
  public Simulation fork(ControlLoop other, ResultSink sink) {
    return new Simulation(
        scenario, demand, other, cloud.copy(), traffic.copy(), tracker.copy(), measures.copy(sink),
        other == loop ? state : other.adopt(state), slot);
  }
}
