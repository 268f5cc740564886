package dev.penumbra.simulator.experiment.bound;

/** The cheapest times for a zone to serve, when what serving is worth in each slot is given. */
final class LowerBoundZone {
  private static final int ABSENT = 0;
  private static final int PRESENT = 1;
  private static final int SERVING = 2;

  private final boolean[] serves;
  private final double cost;

  /**
   * Solves a zone that is absent at first, by backward induction (Bellman 1957). Every change is immediate.
   *
   * @param serving cost of serving per slot, less what it is worth
   * @param present least cost per slot of keeping the state without serving
   * @param copy cost of becoming present or serving from absent
   */
  LowerBoundZone(double[] serving, double[] present, double copy) {
    int slots = serving.length;
    double[][] value = new double[slots + 1][3];
    for (int slot = slots - 1; slot >= 0; slot--) {
      double absent = value[slot + 1][ABSENT];
      double kept = Math.min(present[slot] + value[slot + 1][PRESENT], serving[slot] + value[slot + 1][SERVING]);
      value[slot][ABSENT] = Math.min(absent, copy + kept);
      value[slot][PRESENT] = Math.min(absent, kept);
      value[slot][SERVING] = value[slot][PRESENT];
    }
    cost = value[0][ABSENT];
    serves = new boolean[slots];
    int state = ABSENT;
    for (int slot = 0; slot < slots; slot++) {
      double serve = serving[slot] + value[slot + 1][SERVING];
      double keep = present[slot] + value[slot + 1][PRESENT];
      double entry = state == ABSENT ? copy : 0;
      if (value[slot + 1][ABSENT] <= entry + Math.min(serve, keep)) {
        state = ABSENT;
      } else {
        state = serve < keep ? SERVING : PRESENT;
      }
      serves[slot] = state == SERVING;
    }
  }

  /** Least cost in US dollars over the slots, 0 or less. */
  double cost() {
    return cost;
  }

  boolean serves(int slot) {
    return serves[slot];
  }
}
