package dev.penumbra.engine.prediction.expert;

/**
 * Linear regression with a penalty on the squares of the standardised weights (Hoerl and Kennard 1970), from sums that
 * rows are added to one by one.
 */
final class RidgeRegression {
  /** Weights grow until they are brought down together by this much. */
  private static final double LARGEST = 0x1p40;

  private final int features;
  private final double[][] products;
  private double total;
  private double weight = 1;

  RidgeRegression(int features) {
    this.features = features;
    this.products = new double[features + 2][features + 2];
  }

  /** Makes rows to come count so many times as much as those before. */
  void age(double growth) {
    weight *= growth;
    if (weight > LARGEST) {
      for (double[] line : products) {
        for (int i = 0; i < line.length; i++) {
          line[i] /= LARGEST;
        }
      }
      total /= LARGEST;
      weight /= LARGEST;
    }
  }

  /** Adds a row of features and what they should tell. */
  void add(double[] row, double target) {
    total += weight;
    for (int i = 0; i < features; i++) {
      double scaled = weight * row[i];
      double[] line = products[i];
      for (int j = 0; j <= i; j++) {
        line[j] += scaled * row[j];
      }
      products[features][i] += scaled * target;
      products[features + 1][i] += scaled;
    }
    products[features][features] += weight * target;
  }

  /**
   * The weights, the constant last; without rows all are 0.
   *
   * @param penalty beside a row's own weight of 1 per standardised feature and row; above 0
   */
  double[] solve(double penalty) {
    double[] weights = new double[features + 1];
    if (total <= 0) {
      return weights;
    }
    double[] mean = new double[features];
    double[] scale = new double[features];
    for (int i = 0; i < features; i++) {
      mean[i] = products[features + 1][i] / total;
      scale[i] = Math.sqrt(Math.max(0, products[i][i] / total - mean[i] * mean[i]));
    }
    double targetMean = products[features][features] / total;
    double[][] matrix = new double[features][features];
    double[] right = new double[features];
    for (int i = 0; i < features; i++) {
      double here = scale[i] > 1e-9 * (1e-9 + Math.abs(mean[i])) ? scale[i] : Double.POSITIVE_INFINITY;
      scale[i] = here;
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = (products[i][j] / total - mean[i] * mean[j]) / (here * scale[j]);
      }
      matrix[i][i] += Math.max(penalty, 1e-9);
      right[i] = (products[features][i] / total - mean[i] * targetMean) / here;
    }
    Cholesky.solve(matrix, right);
    weights[features] = targetMean;
    for (int i = 0; i < features; i++) {
      weights[i] = right[i] / scale[i];
      weights[features] -= weights[i] * mean[i];
    }
    return weights;
  }

  /** What weights make of a row. */
  static double value(double[] weights, double[] row) {
    double sum = weights[row.length];
    for (int i = 0; i < row.length; i++) {
      sum += weights[i] * row[i];
    }
    return sum;
  }
}
