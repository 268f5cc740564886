package dev.penumbra.engine.activation.lone.policy;

import dev.penumbra.engine.activation.lone.Ledger;
import dev.penumbra.engine.activation.lone.LonePolicy;
import dev.penumbra.engine.activation.lone.Rental;
import dev.penumbra.engine.activation.lone.Tariff;
import dev.penumbra.engine.activation.lone.learned.LearnedProgramme;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows, of several policies that each keep a ledger of their own, the one that has cost least of late (Herbster and
 * Warmuth 1998, with one expert at a time because half a zone cannot be started). So a rule that learnt the wrong thing
 * is left within days, and the rules without a forecast are there to fall back to.
 */
public final class BestSoFar implements LonePolicy {
  /** Costs count half after so many days. */
  private static final double HALF_LIFE_DAYS = 5;
  /** In prices of a start: by how much another policy must be cheaper to be followed, as changing over may need one. */
  private static final double AHEAD = 1;
  /** In units of the upkeep, beside the price of a start: what one step may count at most. */
  private static final double LARGEST_STEP = 3;

  private final Tariff tariff;
  private final double kept;
  private final List<Expert> experts = new ArrayList<>();
  private Expert leader;
  private boolean begun;

  private static final class Expert {
    private final LonePolicy policy;
    private final Ledger ledger;
    private double recentCost;

    Expert(LonePolicy policy, Tariff tariff) {
      this.policy = policy;
      this.ledger = new Ledger(tariff);
    }

    boolean serves() {
      return ledger.isStarting() || policy.serves(ledger.isActive());
    }
  }

  /** The learned programme first, then ski rental at several prices. */
  public BestSoFar(Tariff tariff, int stepsPerDay) {
    this.tariff = tariff;
    this.kept = Math.pow(0.5, 1 / (HALF_LIFE_DAYS * stepsPerDay));
    this.leader = new Expert(new LearnedProgramme(tariff, stepsPerDay), tariff);
    experts.add(leader);
    for (double buyFactor : new double[]{0.5, 0.75, 1, 1.5}) {
      experts.add(new Expert(new Rental("ski-rental at " + buyFactor, tariff, buyFactor), tariff));
    }
  }

  @Override
  public String name() {
    return "best-so-far";
  }

  @Override
  public void see(double demand) {
    for (Expert expert : experts) {
      double cost = begun || expert != leader ? expert.ledger.book(expert.serves(), demand) : 0;
      expert.recentCost = kept * expert.recentCost + Math.min(cost, LARGEST_STEP + tariff.switchCost());
      expert.policy.see(demand);
    }
    if (begun) {
      follow();
    }
  }

  /** The programme learnt from the history, so it is not judged by it: it begins level with the best of the others. */
  @Override
  public void begin() {
    leader.policy.begin();
    leader.recentCost = experts.stream()
        .filter(expert -> expert != leader)
        .mapToDouble(expert -> expert.recentCost)
        .min()
        .orElse(0);
    begun = true;
  }

  @Override
  public boolean serves(boolean active) {
    return leader.serves();
  }

  private void follow() {
    Expert best = leader;
    for (Expert expert : experts) {
      if (expert.recentCost < best.recentCost) {
        best = expert;
      }
    }
    if (best.recentCost < leader.recentCost - AHEAD * tariff.switchCost()) {
      leader = best;
    }
  }
}
