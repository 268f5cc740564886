package dev.penumbra.app.session.run;

import dev.penumbra.app.session.recording.Recorder;
import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.app.session.run.RunProgress.Phase;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Moves one run on, on a thread of its own, and records it. Orders are taken between two slots; none of them blocks.
 *
 * <p>A run that takes a turn works through the past once more with the same draws: what lies before the turn is the same
 * because it is the same computation. It is not paced up to there: people have seen it already.
 */
public final class RunWorker {
  private final Simulations simulations;
  private final ResultSink.Factory stored;
  private final Gate gate;
  private final int shared;
  private final Rate rate = new Rate();
  private volatile Optional<Recorder> recorder = Optional.empty();
  private volatile RunProgress progress;

  private RunWorker(Simulations simulations, ResultSink.Factory stored) {
    this.simulations = simulations;
    this.stored = stored;
    var window = simulations.scenario().window();
    this.gate = new Gate(window.slotMillis());
    this.shared = simulations.turns().isEmpty() ? 0 : simulations.turns().getLast().slot(window);
    this.progress = new RunProgress(Phase.RUNNING, 0, window.slots(), OptionalDouble.empty(), Optional.empty());
  }

  /**
   * Begins a run.
   *
   * @param stored takes its results beside the recording; what it throws fails the run and nothing else
   */
  public static RunWorker start(Simulations simulations, ResultSink.Factory stored) {
    RunWorker worker = new RunWorker(simulations, stored);
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
    ResultSink sink = ResultSink.both(mine, stored.open(identity));
    recorder = Optional.of(mine);
    return sink;
  }

  /** Works through slot after slot until the end or a cancel. */
  private void moveOn(Simulation run) throws InterruptedException {
    Recorder mine = recorder.orElseThrow();
    try (run) {
      while (!run.isFinished() && gate.pass(run.slot() < shared)) {
        run.step();
        mine.endSlot();
        rate.count();
        tell(run, Phase.RUNNING);
      }
    }
    tell(run, run.isFinished() ? Phase.FINISHED : Phase.CANCELLED);
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

  /** Goes on to the end as fast as it can. */
  public void finish() {
    setPace(Pace.FASTEST);
    resume();
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
