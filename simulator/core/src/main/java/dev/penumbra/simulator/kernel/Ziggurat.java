package dev.penumbra.simulator.kernel;

import java.util.function.DoubleUnaryOperator;

/** Edges and heights of 256 layers of equal area under a falling density (Marsaglia and Tsang 2000). */
final class Ziggurat {
  static final int LAYERS = 256;
  static final int MASK = LAYERS - 1;

  static final Ziggurat EXPONENTIAL = new Ziggurat(7.69711747013105, 0.003949659822581557, x -> StrictMath.exp(-x),
      y -> -StrictMath.log(y));
  static final Ziggurat NORMAL = new Ziggurat(
      3.654152885361009,
      0.00492867323399,
      x -> StrictMath.exp(-x * x / 2),
      y -> StrictMath.sqrt(-2 * StrictMath.log(y)));

  /** Right edge of each layer from the lowest; the lowest is as wide as its area with the tail asks for. */
  final double[] edge = new double[LAYERS + 1];
  private final double[] height = new double[LAYERS + 1];

  private Ziggurat(double tailStart, double area, DoubleUnaryOperator density, DoubleUnaryOperator inverse) {
    edge[0] = area / density.applyAsDouble(tailStart);
    edge[1] = tailStart;
    for (int i = 2; i < LAYERS; i++) {
      edge[i] = inverse.applyAsDouble(area / edge[i - 1] + density.applyAsDouble(edge[i - 1]));
    }
    for (int i = 1; i <= LAYERS; i++) {
      height[i] = density.applyAsDouble(edge[i]);
    }
  }

  /** A height in a layer above the lowest, at a share from 0 (its foot) to 1. */
  double heightIn(int layer, double share) {
    return height[layer] + share * (height[layer + 1] - height[layer]);
  }
}
