package dev.penumbra.app.session.run;

import dev.penumbra.app.session.recording.Recorder;
import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.app.session.run.RunProgress.Phase;
import dev.penumbra.engine.activation.policy.Policies;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Moves one run on, on a thread of its own, and records it. Orders are taken between two slots; none of them blocks.
 *
 * <p>A fork works through the past once more with the same draws and changes what it is about at its slot: what lies before
 * is the same because it is the same computation.
 */
public final class RunWorker {
  private final Simulations simulations;
  private final Optional<Fork> fork;
  private final ResultSink.Factory stored;
  private final Gate gate;
  private final Rate rate = new Rate();
  private volatile Optional<Recorder> recorder = Optional.empty();
  private ResultSink sink = ResultSink.NONE;
  private volatile RunProgress progress;

  private RunWorker(Simulations simulations, Optional<Fork> fork, ResultSink.Factory stored) {
    this.simulations = simulations;
    this.fork = fork;
    this.stored = stored;
    var window = simulations.scenario().window();
    this.gate = new Gate(window.slotMillis());
    this.progress = new RunProgress(Phase.RUNNING, 0, window.slots(), OptionalDouble.empty(), Optional.empty());
  }

  /**
   * Begins a run.
   *
   * @param stored takes its results beside the recording; what it throws fails the run and nothing else
   */
  public static RunWorker start(Simulations simulations, Optional<Fork> fork, ResultSink.Factory stored) {
    RunWorker worker = new RunWorker(simulations, fork, stored);
    Thread thread = Thread.ofPlatform().name("penumbra-run").daemon().unstarted(worker::work);
    thread.start();
    return worker;
  }

  private void work() {
    try {
      moveOn(simulations.start(this::open));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      end(Phase.CANCELLED, Optional.empty());
    } catch (RuntimeException e) {
      end(Phase.FAILED, Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private ResultSink open(RunIdentity identity) {
    Recorder mine = new Recorder(identity);
    sink = ResultSink.both(mine, stored.open(identity));
    recorder = Optional.of(mine);
    return sink;
  }

  /** Works through slot after slot until the end or a cancel. */
  private void moveOn(Simulation first) throws InterruptedException {
    Simulation run = first;
    Recorder mine = recorder.orElseThrow();
    try {
      while (!run.isFinished() && gate.pass()) {
        run = turned(run);
        run.step();
        mine.endSlot();
        rate.count();
        tell(run, Phase.RUNNING);
      }
    } finally {
      run.close();
    }
    tell(run, run.isFinished() ? Phase.FINISHED : Phase.CANCELLED);
  }

  private Simulation turned(Simulation run) {
    return fork.filter(f -> f.slot() == run.slot())
        .map(f -> run.fork(simulations.engine(Policies.create(f.policy())), sink))
        .orElse(run);
  }

  private void tell(Simulation run, Phase phase) {
    progress = new RunProgress(
        phase, run.slot(), run.slots(), rate.secondsFor(run.slots() - run.slot()), Optional.empty());
  }

  private void end(Phase phase, Optional<String> failure) {
    progress = new RunProgress(phase, progress.slot(), progress.slots(), OptionalDouble.empty(), failure);
  }

  /** How far it is; never waits. */
  public RunProgress progress() {
    RunProgress now = progress;
    Phase phase = now.phase() == Phase.RUNNING && !gate.isOpen() ? Phase.PAUSED : now.phase();
    return new RunProgress(phase, now.slot(), now.slots(), now.secondsLeft(), now.failure());
  }

  /** What is recorded; empty until the run has begun. */
  public Optional<Recording> recording() {
    return recorder.map(Recorder::recording);
  }

  public void pause() {
    gate.open(false);
  }

  public void resume() {
    gate.open(true);
  }

  /** Works through so many slots and stays paused. */
  public void step(int slots) {
    gate.open(false);
    gate.allow(slots);
  }

  public void setPace(Pace pace) {
    gate.setPace(pace);
  }

  /** Ends the run after the present slot; what is recorded and stored stays, marked as interrupted. */
  public void cancel() {
    gate.cancel();
  }
}
