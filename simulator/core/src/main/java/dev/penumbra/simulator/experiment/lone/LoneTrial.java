package dev.penumbra.simulator.experiment.lone;

import dev.penumbra.engine.activation.lone.Ledger;
import dev.penumbra.engine.activation.lone.LonePolicy;
import dev.penumbra.engine.activation.lone.Tariff;
import java.util.Arrays;

/**
 * What policies cost on one series: its first days are history, then a zone in shadow is decided for at each step from
 * the demand of the steps before. Costs are in units of the upkeep of one step.
 */
public final class LoneTrial {
  /** Days of history before the first decision. */
  public static final int HISTORY_DAYS = 7;
  /** Demand of which a shadow leaves as much unserved as the upkeep costs is taken for at least this share of the mean. */
  private static final double LEAST_SHARE_OF_MEAN = 0.05;

  private final Tariff tariff;
  private final double price;
  private final double[] demand;
  private final int start;

  /**
   * What a policy came to.
   *
   * @param costOverClairvoyant its cost divided by the least that was possible, 1 or more
   * @param activeShare share of the steps in which the zone served
   */
  public record Outcome(String policy, double cost, double costOverClairvoyant, int switches, double activeShare) {}

  /**
   * A trial at the price at which the given quantile of demand pays for the upkeep.
   *
   * @param values demand of each step, 0 or more, more than the history's
   * @param costQuantile of the demand after the history, 0 to 1, by linear interpolation
   */
  public LoneTrial(double[] values, int stepsPerDay, Tariff tariff, double costQuantile) {
    this.tariff = tariff;
    this.start = HISTORY_DAYS * stepsPerDay;
    double[] scored = Arrays.copyOfRange(values, start, values.length);
    double mean = Arrays.stream(scored).average().orElseThrow();
    if (!(mean > 0)) {
      throw new IllegalArgumentException("there is no demand after the history");
    }
    this.price = 1 / Math.max(quantile(scored, costQuantile), LEAST_SHARE_OF_MEAN * mean);
    this.demand = Arrays.stream(values).map(value -> value * price).toArray();
  }

  private static double quantile(double[] values, double level) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double at = level * (sorted.length - 1);
    int below = (int) at;
    double next = sorted[Math.min(below + 1, sorted.length - 1)];
    return sorted[below] + (at - below) * (next - sorted[below]);
  }

  /** What the demand of one step, 1 in the unit of the series, costs if only a shadow is there. */
  public double price() {
    return price;
  }

  /** Runs a fresh policy. */
  public Outcome run(LonePolicy policy) {
    for (int step = 0; step < start; step++) {
      policy.see(demand[step]);
    }
    policy.begin();
    Ledger ledger = new Ledger(tariff);
    for (int step = start; step < demand.length; step++) {
      ledger.book(!ledger.isStarting() && policy.serves(ledger.isActive()), demand[step]);
      policy.see(demand[step]);
    }
    return outcome(policy.name(), ledger);
  }

  /** What one who knows all demand would have done. */
  public Outcome clairvoyant() {
    return outcome("clairvoyant", optimum().follow());
  }

  private Optimum optimum() {
    return new Optimum(tariff, Arrays.copyOfRange(demand, start, demand.length));
  }

  private Outcome outcome(String name, Ledger ledger) {
    return new Outcome(
        name, ledger.cost(), ledger.cost() / optimum().cost(), ledger.switches(),
        ledger.activeSteps() / (double) (demand.length - start));
  }
}
