package dev.penumbra.simulator.verification.reference;

import dev.penumbra.simulator.network.NetworkModel;
import dev.penumbra.simulator.verification.reference.CityPings.Ping;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * The distance part of the model: median regression of time on distance with a knee, by iteratively reweighted least
 * squares, each row weighing one over the model's value there.
 */
final class KneeFit {
  private static final double FIBRE_MILLIS_PER_KM = 0.009793;
  private static final double KNEE_KM = 1500;
  private static final int MOST_STEPS = 60;
  private static final double SMALLEST_MOVE = 1e-4;
  private static final double SMALLEST_ERROR_MILLIS = 0.05;

  private KneeFit() {}

  static NetworkModel.Path fit(List<Ping> pings) {
    double[] beta = {5, 2, 2};
    double moved = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS && moved > SMALLEST_MOVE; step++) {
      double[] next = step(pings, beta);
      moved = 0;
      for (int i = 0; i < next.length; i++) {
        moved = Math.max(moved, Math.abs(next[i] - beta[i]));
      }
      beta = next;
    }
    return new NetworkModel.Path(Math.max(0, beta[0]), FIBRE_MILLIS_PER_KM, beta[1], beta[2], KNEE_KM);
  }

  private static double[] step(List<Ping> pings, double[] beta) {
    double[][] squares = new double[3][3];
    double[] products = new double[3];
    double[] x = new double[3];
    for (Ping ping : pings) {
      x[0] = 1;
      x[1] = FIBRE_MILLIS_PER_KM * Math.min(ping.km(), KNEE_KM);
      x[2] = FIBRE_MILLIS_PER_KM * Math.max(0, ping.km() - KNEE_KM);
      double guess = beta[0] + beta[1] * x[1] + beta[2] * x[2];
      double error = Math.max(SMALLEST_ERROR_MILLIS, Math.abs(ping.millis() - guess));
      double weight = 1 / (Math.max(1, guess) * error);
      for (int i = 0; i < 3; i++) {
        products[i] += weight * x[i] * ping.millis();
        for (int j = 0; j < 3; j++) {
          squares[i][j] += weight * x[i] * x[j];
        }
      }
    }
    return new LUDecomposition(new Array2DRowRealMatrix(squares)).getSolver()
        .solve(new ArrayRealVector(products))
        .toArray();
  }
}
