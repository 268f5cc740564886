package dev.penumbra.simulator.experiment.lone;

import dev.penumbra.engine.activation.lone.Ledger;
import dev.penumbra.engine.activation.lone.Programme;
import dev.penumbra.engine.activation.lone.Tariff;

/** The cheapest course of one zone that begins in shadow, all demand known. */
final class Optimum {
  /** A gain below this is rounding. */
  private static final double LEAST_GAIN = 1e-9;

  private final Tariff tariff;
  private final double[] demand;
  private final Programme programme;

  /** Solves it; demand is in units of the upkeep. */
  Optimum(Tariff tariff, double[] demand) {
    this.tariff = tariff;
    this.demand = demand;
    this.programme = new Programme(tariff, demand, Programme.Choice.CHEAPEST);
  }

  double cost() {
    return Math.min(programme.waiting(0), programme.serving(0, false));
  }

  /** The ledger of one who follows it, of the same cost; waits when waiting costs the same. */
  Ledger follow() {
    Ledger ledger = new Ledger(tariff);
    for (int step = 0; step < demand.length; step++) {
      ledger.book(programme.waiting(step) - programme.serving(step, ledger.isActive()) > LEAST_GAIN, demand[step]);
    }
    return ledger;
  }
}
