package dev.penumbra.app.session.recording;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.simulator.metrics.StartPhase;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.run.result.SlotRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Records a run as it comes about. Whoever moves the run on says when a slot is complete. */
public final class Recorder implements ResultSink {
  private final Recording recording;
  private final List<SlotRecord> slots = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  public Recorder(RunIdentity identity) {
    recording = new Recording(identity);
  }

  /** What is recorded so far; it goes on growing. */
  public Recording recording() {
    return recording;
  }

  @Override
  public void decided(Instant at, Decision decision) {
    decisions.add(decision);
  }

  @Override
  public void slot(SlotRecord slot) {
    slots.add(slot);
  }

  @Override
  public void routed(Instant at, int service, List<Integer> zoneOfCluster) {
    recording.route(at.toEpochMilli(), service, zoneOfCluster);
  }

  @Override
  public void phase(StartPhase phase) {
    recording.phase(phase);
  }

  /** Everything of the present slot has been given. */
  public void endSlot() {
    recording.add(new Frame(recording.start(recording.size()).toEpochMilli(), slots, decisions));
    slots.clear();
    decisions.clear();
  }

  @Override
  public void finished(SortedMap<String, Double> figures, String journalFingerprint) {
    recording.finish(figures);
  }
}
