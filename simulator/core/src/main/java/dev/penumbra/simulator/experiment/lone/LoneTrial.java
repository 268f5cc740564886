package dev.penumbra.simulator.experiment.lone;

import dev.penumbra.engine.activation.lone.Ledger;
import dev.penumbra.engine.activation.lone.LonePolicy;
import dev.penumbra.engine.activation.lone.Tariff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

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
    double atQuantile = new Percentile()
        .withEstimationType(Percentile.EstimationType.R_7)
        .evaluate(scored, Math.max(100 * costQuantile, Double.MIN_VALUE)); // it does not take 0
    this.price = 1 / Math.max(atQuantile, LEAST_SHARE_OF_MEAN * mean);
    this.demand = Arrays.stream(values).map(value -> value * price).toArray();
  }

  /** What the demand of one step, 1 in the unit of the series, costs if only a shadow is there. */
  public double price() {
    return price;
  }

  /** Runs a fresh policy. */
  public Outcome run(LonePolicy policy) {
    return outcome(policy.name(), play(policy, (_, _, _) -> {}));
  }

  /** What spoke for each start and stop of a fresh policy; takes several times as long as running it. */
  public List<Explanation> explain(LonePolicy policy) {
    SortedMap<Integer, Boolean> turns = new TreeMap<>();
    play(policy.copy(), (step, active, serves) -> {
      if (serves != active) {
        turns.put(step, active);
      }
    });
    List<Explanation> explanations = new ArrayList<>();
    int seen = 0;
    for (Map.Entry<Integer, Boolean> turn : turns.entrySet()) {
      int step = turn.getKey();
      for (; seen < step - 1; seen++) {
        advance(policy, seen);
      }
      explanations.add(explain(new Turn(policy, step == start, turn.getValue()), step));
    }
    return explanations;
  }

  private Explanation explain(Turn turn, int step) {
    double last = demand[step - 1];
    LonePolicy after = turn.after(last);
    return new Explanation(
        step, !turn.active(), after.prospect(turn.active()), after.voices(turn.active()), last / price,
        turn.otherwiseAt(last).stream().map(other -> other / price).findFirst());
  }

  /** What is told of each decision. */
  private interface Listener {
    void decided(int step, boolean active, boolean serves);
  }

  private Ledger play(LonePolicy policy, Listener listener) {
    Ledger ledger = new Ledger(tariff);
    for (int step = 0; step < demand.length; step++) {
      if (step >= start) {
        boolean serves = ledger.isStarting() || policy.serves(ledger.isActive());
        listener.decided(step, ledger.isActive() || ledger.isStarting(), serves);
        ledger.book(serves, demand[step]);
      }
      advance(policy, step);
    }
    return ledger;
  }

  private void advance(LonePolicy policy, int step) {
    policy.see(demand[step]);
    if (step == start - 1) {
      policy.begin();
    }
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
