package dev.penumbra.simulator.verification.queue;

import dev.penumbra.simulator.verification.evidence.Evidence;
import dev.penumbra.simulator.verification.evidence.MeanEvidence;
import dev.penumbra.simulator.verification.evidence.MeanEvidence.Relation;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What theory says of one figure of a queue.
 *
 * @param figure in words, with its unit
 * @param isControlled whether control variates make it sharper
 */
record Expectation(
    String figure,
    double theory,
    Relation relation,
    double precision,
    boolean isControlled,
    ToDoubleFunction<Replication.Figures> of) {
  /** Half-widths allowed, as shares of the theory: of tails at high load, and of all else. */
  private static final double PRECISION = 0.01;
  private static final double PRECISION_OF_RARE = 0.03;
  private static final double HIGH_LOAD = 0.9 - 1e-9;

  static Expectation meanWait(double micros, Relation relation, String words) {
    return new Expectation(
        "mean wait in ms" + words, micros / 1000, relation, PRECISION, true, Replication.Figures::meanWaitMillis);
  }

  static Expectation utilisation(double theory) {
    return new Expectation(
        "utilisation", theory, Relation.EQUAL, PRECISION, false, Replication.Figures::utilisation);
  }

  static Expectation tail(double theory, double load, String words) {
    double precision = load >= HIGH_LOAD ? PRECISION_OF_RARE : PRECISION;
    return new Expectation(
        "share that waits longer than " + words, theory, Relation.EQUAL, precision, true,
        Replication.Figures::tailShare);
  }

  static Expectation lost(double theory) {
    return new Expectation("share lost", theory, Relation.EQUAL, PRECISION, true, Replication.Figures::lostShare);
  }

  Evidence evidence(String title, List<Replication.Figures> runs) {
    double[] values = runs.stream().mapToDouble(of).toArray();
    ControlledMean mean = isControlled
        ? ControlledMean.of(values, runs.stream().map(Replication.Figures::controls).toList())
        : ControlledMean.plain(values);
    return new MeanEvidence(
        title + ": " + figure, theory, relation, mean.value(), mean.standardError(), mean.degreesOfFreedom(),
        precision);
  }
}
