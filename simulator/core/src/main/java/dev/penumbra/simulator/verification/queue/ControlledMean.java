package dev.penumbra.simulator.verification.queue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Mean of replications, corrected by how far their draws happened to be from what is known of them (linear control
 * variates by regression: Lavenberg and Welch 1981). A control that never varies is left out.
 *
 * @param standardError of the value
 * @param degreesOfFreedom of the standard error
 */
record ControlledMean(double value, double standardError, int degreesOfFreedom) {
  /** The plain mean. */
  static ControlledMean plain(double[] values) {
    double error = Math.sqrt(new Variance().evaluate(values) / values.length);
    return new ControlledMean(new Mean().evaluate(values), error, values.length - 1);
  }

  /**
   * The corrected mean.
   *
   * @param controls per replication, each with expectation 0
   */
  static ControlledMean of(double[] values, List<List<Double>> controls) {
    int[] varying = IntStream.range(0, controls.getFirst().size())
        .filter(i -> new Variance().evaluate(column(controls, i)) > 0)
        .toArray();
    double least = Arrays.stream(values).min().orElseThrow();
    if (varying.length == 0 || Arrays.stream(values).allMatch(v -> v == least)) {
      return plain(values);
    }
    double[][] rows = controls.stream()
        .map(row -> Arrays.stream(varying).mapToDouble(i -> row.get(i)).toArray())
        .toArray(double[][]::new);
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(values, rows);
    return new ControlledMean(
        regression.estimateRegressionParameters()[0], regression.estimateRegressionParametersStandardErrors()[0],
        values.length - 1 - varying.length);
  }

  private static double[] column(List<List<Double>> rows, int column) {
    return rows.stream().mapToDouble(row -> row.get(column)).toArray();
  }
}
