package dev.penumbra.app.session.recording;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.run.result.SlotRecord;
import dev.penumbra.simulator.store.StoredRun;
import dev.penumbra.simulator.store.StoredRuns;
import java.util.ArrayList;
import java.util.List;

/** Reads a recording back from a store. */
public final class StoredRecording {
  private StoredRecording() {}

  /** The recording of a stored run; one that was interrupted ends with the last slot that was stored. */
  public static Recording read(StoredRuns runs, StoredRun run) {
    RunIdentity identity = run.identity();
    Recorder recorder = new Recorder(identity);
    Slots slots = new Slots(identity, recorder.recording().slots());
    for (ServiceId service : identity.axes().services()) {
      for (ZoneId zone : identity.axes().zones()) {
        DeploymentKey key = new DeploymentKey(service, zone);
        runs.forEachSlot(run, key, identity.start(), identity.end(), slots::add);
        runs.forEachDecision(run, key, d -> slots.add(d.at().toEpochMilli(), d.decision()));
      }
    }
    runs.routes(run).forEach(r -> recorder.routed(r.at(), r.service(), r.zoneOfCluster()));
    runs.phases(run).forEach(recorder::phase);
    slots.handTo(recorder);
    if (run.finished()) {
      recorder.finished(run.figures(), run.journalFingerprint());
    }
    return recorder.recording();
  }

  /** What belongs to each slot; a store hands it over by deployment. */
  private static final class Slots {
    private final long startMillis;
    private final long slotMillis;
    private final List<List<SlotRecord>> records = new ArrayList<>();
    private final List<List<Decision>> decisions = new ArrayList<>();
    private int size;

    private Slots(RunIdentity identity, int slots) {
      startMillis = identity.start().toEpochMilli();
      slotMillis = identity.axes().slot().toMillis();
      for (int slot = 0; slot < slots; slot++) {
        records.add(new ArrayList<>());
        decisions.add(new ArrayList<>());
      }
    }

    private int slot(long millis) {
      return Math.toIntExact((millis - startMillis) / slotMillis);
    }

    private void add(SlotRecord record) {
      int slot = slot(record.slotStartMillis());
      records.get(slot).add(record);
      size = Math.max(size, slot + 1);
    }

    private void add(long atMillis, Decision decision) {
      decisions.get(slot(atMillis)).add(decision);
    }

    private void handTo(Recorder recorder) {
      for (int slot = 0; slot < size; slot++) {
        records.get(slot).forEach(recorder::slot);
        int at = slot;
        decisions.get(slot).forEach(d -> recorder.decided(recorder.recording().start(at), d));
        recorder.endSlot();
      }
    }
  }
}
