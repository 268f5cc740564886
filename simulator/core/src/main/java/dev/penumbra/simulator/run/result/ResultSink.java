package dev.penumbra.simulator.run.result;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.simulator.metrics.StartPhase;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * Takes the results of one run as they come about; a session of its own per run, so that runs at the same time share
 * nothing. One closed without having been told of the run's end holds an interrupted run. What a sink does not care for
 * passes by.
 */
public interface ResultSink extends AutoCloseable {
  /** Takes the results away unread. */
  ResultSink NONE = new ResultSink() {
  };

  /** A slot has ended; at most one record per service, zone and slot. */
  default void slot(SlotRecord slot) {}

  /** A cycle decided for a deployment, in the order in which it did. */
  default void decided(Instant at, Decision decision) {}

  /**
   * Clusters of a service are led elsewhere from a moment on; until the first time all are led to its home.
   *
   * @param zoneOfCluster position of the zone of each cluster
   */
  default void routed(Instant at, int service, List<Integer> zoneOfCluster) {}

  /** A deployment goes on to a phase of its way to one more instance, or has come to the end of that. */
  default void phase(StartPhase phase) {}

  /**
   * The run came to its end; called once, before {@link #close}.
   *
   * @param figures what the whole run came to, each finite and with its unit in its name
   * @param journalFingerprint the same for runs whose journals are the same
   */
  default void finished(SortedMap<String, Double> figures, String journalFingerprint) {}

  @Override
  default void close() {}

  /** Hands everything to one and then the other, and closes both. */
  static ResultSink both(ResultSink first, ResultSink second) {
    return new ResultSink() {
      @Override
      public void slot(SlotRecord slot) {
        first.slot(slot);
        second.slot(slot);
      }

      @Override
      public void decided(Instant at, Decision decision) {
        first.decided(at, decision);
        second.decided(at, decision);
      }

      @Override
      public void routed(Instant at, int service, List<Integer> zoneOfCluster) {
        first.routed(at, service, zoneOfCluster);
        second.routed(at, service, zoneOfCluster);
      }

      @Override
      public void phase(StartPhase phase) {
        first.phase(phase);
        second.phase(phase);
      }

      @Override
      public void finished(SortedMap<String, Double> figures, String journalFingerprint) {
        first.finished(figures, journalFingerprint);
        second.finished(figures, journalFingerprint);
      }

      @Override
      public void close() {
        try (second) {
          first.close();
        }
      }
    };
  }

  /** Opens sessions; may be called from several threads. */
  interface Factory {
    /** A fresh session of a run that is about to begin. */
    ResultSink open(RunIdentity identity);
  }
}
