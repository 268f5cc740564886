package dev.penumbra.engine.activation.policy;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.activation.plan.PlannedDemand;
import dev.penumbra.engine.activation.plan.PlanningCosts;
import dev.penumbra.engine.activation.plan.ServingPlan;
import dev.penumbra.engine.activation.plan.UnitCosts;
import dev.penumbra.engine.activation.plan.programme.StartSlots;
import dev.penumbra.engine.activation.plan.programme.ZoneCosts;
import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.model.DeploymentKey;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rents until what it has paid would have bought (Karlin, Manasse, Rudolph and Sleator 1988): a zone begins to serve when
 * the savings it missed add up to the price of the switch, and stops when the losses it made do. Looks at seen demand
 * only. A series that was not observed counts as nothing.
 *
 * @param buyFactor the share of the switching price at which it moves
 */
record SkiRentalPolicy(double buyFactor, PlanningTables tables) implements ActivationPolicy {
  /** Dollars missed by not serving, or lost by serving, per unit and zone; never negative. */
  record Balances(SortedMap<String, Double> dollars) implements Memory {
    Balances {
      dollars = Collections.unmodifiableSortedMap(new TreeMap<>(dollars));
    }
  }

  @Override
  public String name() {
    return "ski-rental";
  }

  @Override
  public Memory initialMemory() {
    return new Balances(new TreeMap<>());
  }

  @Override
  public Wishes wish(Situation situation, Memory memory) {
    SortedMap<String, Double> before = ((Balances) memory).dollars();
    SortedMap<String, Double> after = new TreeMap<>();
    SortedMap<DeploymentKey, Wish> wishes = new TreeMap<>();
    PlannedDemand seen = lastSlot(situation.history());
    PlanningCosts costs = tables.costs(situation);
    for (int u = 0; u < situation.units().size(); u++) {
      Unit unit = situation.units().get(u);
      ServingPlan serving = ServingPlan.constant(situation.serving(unit), 1);
      UnitCosts ofUnit = costs.of(unit, seen);
      int cold = StartSlots.of(situation, unit).cold();
      for (int zone : situation.candidates().get(u)) {
        String name = unit.name() + "@" + situation.landscape().zones().get(zone).id();
        ZoneCosts ofZone = ofUnit.of(zone, serving);
        boolean active = situation.level(unit, zone) == Level.ACTIVE;
        double change = active ? ofZone.bestStep() : -ofZone.bestStep();
        double balance = Math.max(0, before.getOrDefault(name, 0.0) + change);
        double price = buyFactor
            * (ofZone.copy() + ofZone.idle(0) * (cold + 1));
        boolean moves = balance > price;
        after.put(name, moves ? 0 : balance);
        Wish wish = new Wish(moves == active ? Level.ABSENT : Level.ACTIVE, reason(active, moves, balance, price));
        unit.services().forEach(s -> wishes.put(situation.key(s, zone), wish));
      }
    }
    return new Wishes(wishes, new Balances(after));
  }

  private static PlannedDemand lastSlot(DemandHistory history) {
    double[][] requests = new double[history.index().size()][1];
    for (int series = 0; series < requests.length; series++) {
      double seen = history.requests(series, history.slots() - 1);
      requests[series][0] = Double.isNaN(seen) ? 0 : seen;
    }
    return PlannedDemand.known(history.index(), requests);
  }

  private static Reason reason(boolean active, boolean moves, double balance, double price) {
    String what = active ? "losses of serving" : "savings missed";
    return Reason.of(
        what + (moves ? " exceed" : " do not exceed") + " the price of the switch",
        new Figure(what, balance, "$"),
        new Figure("price of the switch", price, "$"));
  }
}
