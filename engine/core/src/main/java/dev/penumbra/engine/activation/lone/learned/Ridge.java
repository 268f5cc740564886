package dev.penumbra.engine.activation.lone.learned;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;

/** Products of the rows that a linear rule is fitted to by ridge regression (Hoerl and Kennard 1970). Mutable. */
final class Ridge {
  private final double penalty;
  private double[][] products = new double[0][0];

  /** Nothing yet; the first number of each row is the constant and is not shrunk. */
  Ridge(double penalty) {
    this.penalty = penalty;
  }

  Ridge copy() {
    Ridge copy = new Ridge(penalty);
    copy.products = Arrays.stream(products).map(double[]::clone).toArray(double[][]::new);
    return copy;
  }

  void add(double[] row) {
    if (products.length == 0) {
      products = new double[row.length][row.length];
    }
    for (int i = 0; i < row.length; i++) {
      for (int j = 0; j < row.length; j++) {
        products[i][j] += row[i] * row[j];
      }
    }
  }

  /** Lets what was added so far count less. */
  void fade(double factor) {
    for (double[] line : products) {
      for (int i = 0; i < line.length; i++) {
        line[i] *= factor;
      }
    }
  }

  /** What solves for the weights, given the products of rows and targets. */
  DecompositionSolver solver() {
    double[][] shrunk = new double[products.length][];
    for (int i = 0; i < shrunk.length; i++) {
      shrunk[i] = products[i].clone();
      shrunk[i][i] += i == 0 ? 1e-6 : penalty;
    }
    return new CholeskyDecomposition(new Array2DRowRealMatrix(shrunk, false), 1e-9, 0).getSolver();
  }

  static double[] weights(DecompositionSolver solver, double[] targets) {
    return solver.solve(new ArrayRealVector(targets, false)).toArray();
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
