package dev.penumbra.simulator.experiment.lone;

import dev.penumbra.engine.activation.lone.Ledger;
import dev.penumbra.engine.activation.lone.Tariff;

/** The cheapest course of one zone that begins in shadow, all demand known, by backward induction (Bellman 1957). */
final class Optimum {
  private final Tariff tariff;
  private final double[] demand;
  private final double[] inShadow;
  private final double[] active;

  /** Solves it; demand is in units of the upkeep. */
  Optimum(Tariff tariff, double[] demand) {
    this.tariff = tariff;
    this.demand = demand;
    int end = demand.length;
    this.inShadow = new double[end + 1];
    this.active = new double[end + 1];
    for (int step = end - 1; step >= 0; step--) {
      inShadow[step] = Math.min(wait(step), start(step));
      active[step] = Math.min(1 + active[step + 1], wait(step));
    }
  }

  private double wait(int step) {
    return demand[step] + inShadow[step + 1];
  }

  private double start(int step) {
    int ready = Math.min(demand.length, step + tariff.lead());
    double cost = tariff.switchCost();
    for (int during = step; during < ready; during++) {
      cost += demand[during] + 1;
    }
    return cost + (ready == step ? 1 + active[step + 1] : active[ready]);
  }

  double cost() {
    return inShadow[0];
  }

  /** The ledger of one who follows it, of the same cost; waits when waiting costs the same. */
  Ledger follow() {
    Ledger ledger = new Ledger(tariff);
    for (int step = 0; step < demand.length; step++) {
      boolean serves = ledger.isActive() ? 1 + active[step + 1] < wait(step) : start(step) < wait(step);
      ledger.book(serves, demand[step]);
    }
    return ledger;
  }
}
