package dev.penumbra.engine.activation.lone.policy;

import dev.penumbra.engine.activation.lone.Ledger;
import dev.penumbra.engine.activation.lone.LonePolicy;
import dev.penumbra.engine.activation.lone.Prospect;
import dev.penumbra.engine.activation.lone.Rental;
import dev.penumbra.engine.activation.lone.Tariff;
import dev.penumbra.engine.activation.lone.Voice;
import dev.penumbra.engine.activation.lone.forecast.ForecastProgramme;
import dev.penumbra.engine.activation.lone.forecast.Usual;
import dev.penumbra.engine.activation.lone.learned.LearnedProgramme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Does what most of several policies would do in its place, each having the more say the less it has cost of late by a
 * ledger of its own (Littlestone and Warmuth 1994). Where their forecasts err differently the majority errs less; a rule
 * that learnt the wrong thing has lost its say within days, and rules without a forecast are there to fall back to.
 */
public final class WeightedMajority implements LonePolicy {
  /** Costs count half after so many days. */
  private static final double HALF_LIFE_DAYS = 8;
  /** By what power of e a policy has less say for each start, its lead included, that it has cost more. */
  private static final double RATE = 0.25;
  /** In units of the upkeep, beside the price of a start: what one step may count at most. */
  private static final double LARGEST_STEP = 3;

  private final Tariff tariff;
  private final double kept;
  private final List<Expert> learners = new ArrayList<>();
  private final List<Expert> others = new ArrayList<>();
  private boolean begun;

  private static final class Expert {
    private final LonePolicy policy;
    private final Ledger ledger;
    private double recentCost;
    private double say;

    Expert(LonePolicy policy, Ledger ledger) {
      this.policy = policy;
      this.ledger = ledger;
    }

    Expert copy() {
      Expert copy = new Expert(policy.copy(), ledger.copy());
      copy.recentCost = recentCost;
      copy.say = say;
      return copy;
    }

    double book(double demand) {
      return ledger.book(ledger.isStarting() || policy.serves(ledger.isActive()), demand);
    }
  }

  /** Two learned programmes, one more cautious; programmes by two forecasts at two spans; ski rental at three prices. */
  public WeightedMajority(Tariff tariff, int stepsPerDay, ForecastError error) {
    this(tariff, Math.pow(0.5, 1 / (HALF_LIFE_DAYS * stepsPerDay)));
    for (int penalty : new int[]{5, 30}) {
      String name = "learned-programme, penalty " + penalty;
      add(learners, error.misinform(new LearnedProgramme(name, tariff, stepsPerDay, penalty)));
    }
    for (Usual usual : Usual.values()) {
      for (int span : new int[]{3, 8}) {
        String name = "forecast-programme, " + usual.label() + ", span " + span;
        add(others, error.misinform(new ForecastProgramme(name, tariff, stepsPerDay, usual, span)));
      }
    }
    for (double buyFactor : new double[]{0.5, 1, 1.5}) {
      add(others, new Rental("ski-rental at " + buyFactor, tariff, buyFactor));
    }
  }

  private WeightedMajority(Tariff tariff, double kept) {
    this.tariff = tariff;
    this.kept = kept;
  }

  private void add(List<Expert> experts, LonePolicy policy) {
    experts.add(new Expert(policy, new Ledger(tariff)));
  }

  @Override
  public WeightedMajority copy() {
    WeightedMajority copy = new WeightedMajority(tariff, kept);
    learners.forEach(expert -> copy.learners.add(expert.copy()));
    others.forEach(expert -> copy.others.add(expert.copy()));
    copy.begun = begun;
    return copy;
  }

  @Override
  public String name() {
    return "weighted-majority";
  }

  @Override
  public void see(double demand) {
    others.forEach(expert -> see(expert, demand, true));
    learners.forEach(expert -> see(expert, demand, begun));
    weigh();
  }

  private void see(Expert expert, double demand, boolean counts) {
    double cost = counts ? expert.book(demand) : 0;
    expert.recentCost = kept * expert.recentCost + Math.min(cost, LARGEST_STEP + tariff.switchCost());
    expert.policy.see(demand);
  }

  /** A programme learnt from the history is not judged by it: it begins level with the best of the others. */
  @Override
  public void begin() {
    double least = least(others);
    for (Expert learner : learners) {
      learner.policy.begin();
      learner.recentCost = least;
    }
    begun = true;
    weigh();
  }

  private void weigh() {
    double least = Math.min(least(others), least(learners));
    double start = Math.max(1, tariff.switchCost() + tariff.lead());
    experts().forEach(expert -> expert.say = Math.exp(-RATE * (expert.recentCost - least) / start));
    double all = experts().mapToDouble(expert -> expert.say).sum();
    experts().forEach(expert -> expert.say /= all);
  }

  private static double least(List<Expert> experts) {
    return experts.stream().mapToDouble(expert -> expert.recentCost).min().orElseThrow();
  }

  private Stream<Expert> experts() {
    return Stream.concat(learners.stream(), others.stream());
  }

  /** The means of those that expect something, by their say. */
  @Override
  public Optional<Prospect> prospect(boolean active) {
    double say = 0;
    double serving = 0;
    double waiting = 0;
    int steps = 0;
    for (Expert expert : others) {
      Prospect own = expert.policy.prospect(active).orElse(null);
      if (own != null) {
        say += expert.say;
        serving += expert.say * own.serving();
        waiting += expert.say * own.waiting();
        steps = own.steps();
      }
    }
    return say > 0 ? Optional.of(new Prospect(serving / say, waiting / say, steps)) : Optional.empty();
  }

  @Override
  public List<Voice> voices(boolean active) {
    return experts().flatMap(expert -> expert.policy.voices(active).stream().map(voice -> voice.of(expert.say)))
        .toList();
  }

  @Override
  public boolean serves(boolean active) {
    return experts().filter(expert -> expert.policy.serves(active)).mapToDouble(expert -> expert.say).sum() > 0.5;
  }
}
