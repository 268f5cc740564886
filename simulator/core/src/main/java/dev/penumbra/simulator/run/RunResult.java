package dev.penumbra.simulator.run;

import dev.penumbra.simulator.metrics.CostBreakdown;
import dev.penumbra.simulator.metrics.LatencyHistogram;

/**
 * What a run came to.
 *
 * @param simulatedSeconds length of the time simulated
 * @param requests those that clients sent
 * @param latency of those served
 * @param misses served later than the objective
 * @param dropped refused by a full queue
 * @param queued still waiting at the end
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
    long queued,
    CostBreakdown cost,
    long activations,
    double wastedWarmHours,
    String journalDigest) {}
