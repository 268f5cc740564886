package dev.penumbra.simulator.run;

import dev.penumbra.engine.ControlLoop;
import dev.penumbra.engine.CycleReport;
import dev.penumbra.engine.EngineState;
import dev.penumbra.engine.Observation;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.simulator.cloud.SimulatedCloud;
import dev.penumbra.simulator.cloud.steering.CloudChange;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.scenario.format.Window;
import dev.penumbra.simulator.traffic.Traffic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One run: the engine, a simulated cloud and traffic, moved on slot by slot. At the start of a slot the engine sees what
 * has happened before it and decides; within it the cloud's events change what the traffic meets.
 *
 * <p>Where a turn is ahead it goes on from there under what has changed; up to there it knows nothing of it.
 *
 * <p>Its sink is told of the end after the last slot and closed then, or when a slot fails; a run that is given up before
 * its end must be closed.
 *
 * <p>Not for several threads at once; different runs share nothing that changes.
 */
public final class Simulation implements AutoCloseable {
  private final Window window;
  private final IntentTracker tracker;
  private Stage stage;
  private List<Stage> ahead;
  private ControlLoop loop;
  private SimulatedCloud cloud;
  private Traffic traffic;
  private RunMeasures measures;
  private EngineState state;
  private Optional<CycleReport> lastCycle = Optional.empty();
  private int slot;
  private boolean closed;

  Simulation(
      Stage stage,
      List<Stage> ahead,
      ControlLoop loop,
      SimulatedCloud cloud,
      Traffic traffic,
      IntentTracker tracker,
      RunMeasures measures,
      EngineState state,
      int slot) {
    this.window = stage.scenario().window();
    this.stage = stage;
    this.ahead = ahead;
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
    return window.slots();
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
    return window.start().toEpochMilli() + slot * window.slotMillis();
  }

  /** One cycle of the engine and the slot that follows it; throws {@link IllegalStateException} after the last one. */
  public void step() {
    if (isFinished() || closed) {
      throw new IllegalStateException("the run ended at " + now());
    }
    try {
      takeTurns();
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

  private void takeTurns() {
    while (!ahead.isEmpty() && ahead.getFirst().slot() == slot) {
      Stage next = ahead.getFirst();
      ControlLoop engine = next.engine();
      state = engine.adopt(loop, state);
      cloud = cloud.turned(
          next.scenario().landscape(), next.scenario().cloud(), next.demand()::requestsPerSecond);
      traffic = traffic.turned(next.scenario().landscape(), next.sent());
      measures = measures.turned(next.scenario(), next.demand());
      loop = engine;
      stage = next;
      ahead = ahead.subList(1, ahead.size());
    }
  }

  /** What happens at the very start of a slot belongs to it: the slot before knows nothing of it. */
  private void advance() {
    long now = nowMillis();
    long until = now + window.slotMillis();
    cloud.advanceTo(now);
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
    int row = stage.demand().slotAt(now) - 1;
    boolean seenAlready = state.history().end().toEpochMilli() >= now;
    return new Observation(
        Instant.ofEpochMilli(now), seenAlready ? List.of() : List.of(stage.demand().row(row)), cloud.observe(),
        tracker.collect(cloud), stage.scenario().calendarAt(Instant.ofEpochMilli(now)));
  }

  private void runUntil(long until) {
    for (long next = cloud.nextEventMillis(); next < until; next = cloud.nextEventMillis()) {
      traffic.advance(next);
      reportWork();
      cloud.advanceTo(next);
      applyChanges();
    }
    traffic.advance(until);
    reportWork();
    cloud.advanceBefore(until);
  }

  /** What autoscalers go by; they look between harvests. */
  private void reportWork() {
    Landscape landscape = stage.scenario().landscape();
    for (int s = 0; s < landscape.services().size(); s++) {
      if (landscape.services().get(s).behaviour().autoscaling().isPresent()) {
        for (int z = 0; z < landscape.zones().size(); z++) {
          OptionalDouble busy = traffic.findBusyMillis(s, z);
          if (busy.isPresent()) {
            cloud.reportWork(s, z, busy.getAsDouble());
          }
        }
      }
    }
  }

  private void applyChanges() {
    cloud.takePhases().forEach(measures::phase);
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
    return new Simulation(
        stage, ahead, loop, cloud.copy(), traffic.copy(), tracker.copy(), measures.copy(sink), state, slot);
  }
}
