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
   * Counts some that were added to the nodes.
   *
   * @param elsewhere those of them that were led to another zone first
   */
  void count(double requests, double elsewhere) {
    total += requests;
    inVain += elsewhere;
  }

  /** Requests by node. */
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
