package dev.penumbra.simulator.run.result;

import dev.penumbra.simulator.metrics.CostBreakdown;
import dev.penumbra.simulator.metrics.LatencyHistogram;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run came to.
 *
 * @param simulatedSeconds length of the time simulated
 * @param requests those that clients sent
 * @param latency of those served
 * @param misses served later than the objective
 * @param dropped refused because they would have waited too long, or because the queue was full
 * @param rejected those of the dropped that found the queue full
 * @param attempts where clients ask again
 * @param queued neither served nor dropped nor given up at the end
 * @param activations times a zone beside a home began to serve
 * @param wastedWarmHours instance-hours of shadows that were never woken
 * @param journalDigest SHA-256 of the decision journal, hexadecimal
 */
public record RunResult(
    RunIdentity identity,
    long simulatedSeconds,
    long requests,
    LatencyHistogram latency,
    long misses,
    long dropped,
    long rejected,
    Attempts attempts,
    long queued,
    CostBreakdown cost,
    long activations,
    double wastedWarmHours,
    String journalDigest) {

  /**
   * Attempts of requests whose clients ask again.
   *
   * @param retried attempts that were not the first of their request
   * @param timedOut attempts that were not answered in time
   * @param rejected attempts that found the queue full
   * @param givenUp requests whose last attempt failed
   */
  public record Attempts(long retried, long timedOut, long rejected, long givenUp) {
    /** None. */
    public static final Attempts NONE = new Attempts(0, 0, 0, 0);

    /** These and others. */
    public Attempts plus(long moreRetried, long moreTimedOut, long moreRejected, long moreGivenUp) {
      return new Attempts(
          retried + moreRetried, timedOut + moreTimedOut, rejected + moreRejected, givenUp + moreGivenUp);
    }
  }

  /**
   * The result as figures with their units in their names; what was not measured is left out. Dollars are rounded to a
   * double here; to the nano-dollar they are the sum over the slots.
   */
  public SortedMap<String, Double> figures() {
    SortedMap<String, Double> figures = new TreeMap<>();
    figures.put("simulatedSeconds", (double) simulatedSeconds);
    figures.put("requests", (double) requests);
    figures.put("requestsServed", (double) latency.count());
    figures.put("requestsDropped", (double) dropped);
    if (rejected > 0) {
      figures.put("requestsRejected", (double) rejected);
    }
    figures.put("requestsQueued", (double) queued);
    figures.put("objectiveMisses", (double) misses);
    figures.put("activations", (double) activations);
    figures.put("wastedWarmHours", wastedWarmHours);
    putAttempts(figures);
    putLatency(figures, latency);
    putCost(figures, cost);
    return figures;
  }

  private void putAttempts(SortedMap<String, Double> figures) {
    if (!attempts.equals(Attempts.NONE)) {
      figures.put("attemptsRetried", (double) attempts.retried());
      figures.put("attemptsTimedOut", (double) attempts.timedOut());
      figures.put("attemptsRejected", (double) attempts.rejected());
      figures.put("requestsGivenUp", (double) attempts.givenUp());
    }
  }

  private static void putLatency(SortedMap<String, Double> figures, LatencyHistogram latency) {
    if (latency.count() > 0) {
      figures.put("latencyMillisP50", latency.quantileMicros(0.50) / 1000);
      figures.put("latencyMillisP95", latency.quantileMicros(0.95) / 1000);
      figures.put("latencyMillisP99", latency.quantileMicros(0.99) / 1000);
    }
  }

  private static void putCost(SortedMap<String, Double> figures, CostBreakdown cost) {
    figures.put("costTotalDollars", cost.total().toDollars());
    figures.put("costInfrastructureDollars", cost.infrastructure().toDollars());
    figures.put("costActiveDollars", cost.active().toDollars());
    figures.put("costShadowDollars", cost.shadow().toDollars());
    figures.put("costTransferDollars", cost.transfer().toDollars());
    figures.put("costDependenciesDollars", cost.dependencies().toDollars());
    figures.put("costPenaltyDollars", cost.penalty().toDollars());
    figures.put("costAssumedDollars", cost.assumed().toDollars());
  }
}
