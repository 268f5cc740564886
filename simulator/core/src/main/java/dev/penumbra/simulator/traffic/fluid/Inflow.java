package dev.penumbra.simulator.traffic.fluid;

import java.util.Arrays;

/** Requests that come to one station in a stretch of time, by the node of their round trip. */
final class Inflow {
  private final double[] nodes;
  private double total;
  private double inVain;

  Inflow(int nodes) {
    this.nodes = new double[nodes];
  }

  void clear() {
    if (total > 0) {
      Arrays.fill(nodes, 0);
      total = 0;
      inVain = 0;
    }
  }

  /**
   * Adds some.
   *
   * @param position of their round trip between the nodes
   * @param elsewhere whether they were led to another zone first
   */
  void add(double requests, double position, boolean elsewhere) {
    int below = (int) position;
    double above = requests * (position - below);
    nodes[below] += requests - above;
    nodes[below + 1] += above;
    total += requests;
    if (elsewhere) {
      inVain += requests;
    }
  }

  /** Requests by node, not to be changed. */
  double[] nodes() {
    return nodes;
  }

  double total() {
    return total;
  }

  /** Those that were led to another zone first. */
  double inVain() {
    return inVain;
  }
}
