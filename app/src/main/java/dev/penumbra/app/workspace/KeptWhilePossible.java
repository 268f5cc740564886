package dev.penumbra.app.workspace;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.simulator.metrics.StartPhase;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.run.result.SlotRecord;
import dev.penumbra.simulator.store.file.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;

/** Keeps a run for as long as the file takes it: the first failure is told, and the run goes on without being kept. */
public final class KeptWhilePossible implements ResultSink {
  private final Consumer<StoreException> failed;
  private ResultSink kept = ResultSink.NONE;

  private KeptWhilePossible(ResultSink.Factory stored, RunIdentity identity, Consumer<StoreException> failed) {
    this.failed = failed;
    attempt(_ -> kept = stored.open(identity));
  }

  /**
   * Sinks that never fail a run for want of room.
   *
   * @param failed is told, once per run and on its thread, why it is not kept
   */
  public static ResultSink.Factory of(ResultSink.Factory stored, Consumer<StoreException> failed) {
    return identity -> new KeptWhilePossible(stored, identity, failed);
  }

  private void attempt(Consumer<ResultSink> what) {
    try {
      what.accept(kept);
    } catch (StoreException e) {
      giveUp(e);
    }
  }

  /** What is in the file by now stays there, marked as interrupted. */
  private void giveUp(StoreException because) {
    ResultSink broken = kept;
    kept = ResultSink.NONE;
    try {
      broken.close();
    } catch (StoreException e) {
      because.addSuppressed(e);
    }
    failed.accept(because);
  }

  @Override
  public void slot(SlotRecord slot) {
    attempt(sink -> sink.slot(slot));
  }

  @Override
  public void decided(Instant at, Decision decision) {
    attempt(sink -> sink.decided(at, decision));
  }

  @Override
  public void routed(Instant at, int service, List<Integer> zoneOfCluster) {
    attempt(sink -> sink.routed(at, service, zoneOfCluster));
  }

  @Override
  public void phase(StartPhase phase) {
    attempt(sink -> sink.phase(phase));
  }

  @Override
  public void finished(SortedMap<String, Double> figures, String journalFingerprint) {
    attempt(sink -> sink.finished(figures, journalFingerprint));
  }

  @Override
  public void close() {
    attempt(ResultSink::close);
  }
}
