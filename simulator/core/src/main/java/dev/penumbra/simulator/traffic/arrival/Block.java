package dev.penumbra.simulator.traffic.arrival;

/** Requests drawn together, in the order of their sending; by property, then by position. */
final class Block {
  /** As many as fit the processor's nearest memory with all their properties. */
  static final int MOST = 256;
  /** Of none. */
  static final Block EMPTY = new Block(0);

  final double[] moments;
  final double[] demands;
  final double[] jitters;
  final char[] clusters;
  int count;

  /** Room for so many. */
  Block(int most) {
    moments = new double[most];
    demands = new double[most];
    jitters = new double[most];
    clusters = new char[most];
  }

  Block copy() {
    Block copy = new Block(moments.length);
    System.arraycopy(moments, 0, copy.moments, 0, count);
    System.arraycopy(demands, 0, copy.demands, 0, count);
    System.arraycopy(jitters, 0, copy.jitters, 0, count);
    System.arraycopy(clusters, 0, copy.clusters, 0, count);
    copy.count = count;
    return copy;
  }
}
