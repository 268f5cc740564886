package dev.penumbra.simulator.experiment.bound;

import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.plan.ServingPlan;
import dev.penumbra.simulator.experiment.clairvoyant.ClairvoyantProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ascends the Lagrangian dual of one unit, slot by slot and then by subgradients with the step of Polyak (1969). What a request may cost at
 * most is its multiplier; whatever these are, {@link #best} is a bound.
 */
final class LowerBoundDual {
  private static final int PATIENCE = 4;

  private final LowerBoundCosts costs;
  private final int slots;
  private final int width;
  private final double[][] requests;
  private final double[][] multiplier;
  private final double[][] range;
  private final double[][] taken;
  private final List<Integer> zones = new ArrayList<>();
  private final LowerBoundZone[] solved;
  private final double[][] net;
  private double known;

  /** Charges instances as {@code plan} would use them. */
  LowerBoundDual(ClairvoyantProblem problem, Unit unit, LowerBoundCosts costs, ServingPlan plan) {
    this.costs = costs;
    this.slots = problem.slots();
    this.width = costs.clusters();
    requests = new double[costs.services()][slots * width];
    multiplier = new double[costs.services()][slots * width];
    range = new double[costs.services()][width];
    taken = new double[costs.services()][slots * width];
    solved = new LowerBoundZone[costs.zones()];
    net = new double[costs.zones()][];
    for (int s = 0; s < costs.services(); s++) {
      for (int slot = 0; slot < slots - 1; slot++) { // requests of the last slot may never be finished
        for (int c = 0; c < width; c++) {
          requests[s][slot * width + c] = problem.demand().requests(unit.services().get(s), c, slot);
        }
      }
    }
    chargeAsIn(problem, plan);
    measureRanges();
    prune();
    for (int slot = 0; slot < slots; slot++) {
      begin(slot);
    }
    known = known(plan);
  }

  /** Charges instances by the slot where the plan does not fill one of them, else by their work. */
  private void chargeAsIn(ClairvoyantProblem problem, ServingPlan plan) {
    for (int slot = 0; slot < slots; slot++) {
      double[] nearest = new double[width];
      Arrays.fill(nearest, Double.POSITIVE_INFINITY);
      for (int zone = 0; zone < costs.zones(); zone++) {
        for (int c = 0; c < width && plan.serves(slot, zone); c++) {
          nearest[c] = Math.min(nearest[c], problem.roundTrips().millis(c, zone));
        }
      }
      for (int zone = 0; zone < costs.zones(); zone++) {
        for (int s = 0; s < costs.services(); s++) {
          double busy = 0;
          for (int c = 0; c < width; c++) {
            busy += problem.roundTrips().millis(c, zone) <= nearest[c] ? requests[s][slot * width + c] : 0;
          }
          costs.shiftPerSlot(s, zone, slot, busy * costs.instanceSlots(s, zone) < 1 ? 1 : 0);
        }
      }
    }
  }

  private void measureRanges() {
    for (int s = 0; s < costs.services(); s++) {
      for (int c = 0; c < width; c++) {
        double least = Double.POSITIVE_INFINITY;
        for (int zone = 0; zone < costs.zones(); zone++) {
          least = Math.min(least, costs.penalties(s, zone)[c]);
        }
        range[s][c] = costs.penalties(s, costs.home())[c] + costs.wholeWork(s, costs.home()) - least;
      }
    }
  }

  /** Multipliers as if each slot stood alone: what a zone needs beyond that, its copies, is found by the subgradients. */
  private void begin(int slot) {
    double[] fixed = zones.stream().mapToDouble(zone -> costs.serving(zone, slot)).toArray();
    double[][] cost = new double[costs.services() * width][fixed.length + 1];
    double[] bundles = new double[cost.length];
    for (int s = 0; s < costs.services(); s++) {
      for (int z = 0; z <= fixed.length; z++) {
        int zone = z < fixed.length ? zones.get(z) : costs.home();
        double work = costs.work(s, zone, slot);
        for (int c = 0; c < width; c++) {
          cost[s * width + c][z] = costs.penalties(s, zone)[c] + work;
        }
      }
      System.arraycopy(requests[s], slot * width, bundles, s * width, width);
    }
    LowerBoundAscent ascent = new LowerBoundAscent(cost, bundles, fixed);
    for (int i = 0; i < cost.length; i++) {
      multiplier[i / width][slot * width + i % width] = ascent.price(i);
    }
  }

  /** What the plan costs in the relaxed problem, but for its copies: something to aim at. */
  private double known(ServingPlan plan) {
    double[][] cheapest = unpriced();
    double sum = 0;
    for (int slot = 0; slot < slots; slot++) {
      for (int zone = 0; zone < costs.zones(); zone++) {
        if (plan.serves(slot, zone)) {
          sum += costs.serving(zone, slot);
          lower(cheapest, zone, slot);
        }
      }
    }
    return sum + worth(cheapest);
  }

  private double[][] unpriced() {
    double[][] prices = new double[costs.services()][slots * width];
    for (double[] row : prices) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    return prices;
  }

  private double worth(double[][] prices) {
    double sum = 0;
    for (int s = 0; s < costs.services(); s++) {
      for (int i = 0; i < prices[s].length; i++) {
        sum += requests[s][i] * prices[s][i];
      }
    }
    return sum;
  }

  /** Lowers prices of requests to what a zone takes for them in a slot. */
  private void lower(double[][] prices, int zone, int slot) {
    for (int s = 0; s < costs.services(); s++) {
      double[] penalties = costs.penalties(s, zone);
      double work = costs.work(s, zone, slot);
      for (int c = 0; c < width; c++) {
        prices[s][slot * width + c] = Math.min(prices[s][slot * width + c], penalties[c] + work);
      }
    }
  }

  /** Leaves out zones that could not pay for their dependencies if requests were worth all that the home may take. */
  private void prune() {
    for (int zone = 0; zone < costs.zones(); zone++) {
      double[] serving = new double[slots];
      for (int slot = 0; slot < slots; slot++) {
        serving[slot] = -mostWorth(zone, slot);
      }
      if (zone != costs.home() && new LowerBoundZone(serving, present(zone), costs.copy(zone)).cost() < 0) {
        zones.add(zone);
      }
    }
  }

  private double mostWorth(int zone, int slot) {
    double sum = 0;
    for (int s = 0; s < costs.services(); s++) {
      double[] penalties = costs.penalties(s, zone);
      double[] atHome = costs.penalties(s, costs.home());
      for (int c = 0; c < width; c++) {
        double spared = atHome[c] + costs.wholeWork(s, costs.home()) - penalties[c];
        sum += requests[s][slot * width + c] * Math.max(0, spared);
      }
    }
    return sum;
  }

  private double[] present(int zone) {
    double[] present = new double[slots];
    Arrays.setAll(present, slot -> costs.present(zone, slot));
    return present;
  }

  /** Does so many iterations, and returns the best bound in US dollars. */
  double best(int iterations) {
    double best = Double.NEGATIVE_INFINITY;
    double step = 0.25;
    int idle = 0;
    for (int i = 0; i < iterations; i++) {
      double bound = evaluate();
      idle = bound > best ? 0 : idle + 1;
      best = Math.max(best, bound);
      if (idle == PATIENCE) {
        step /= 2;
        idle = 0;
      }
      known = Math.min(known, primal());
      shiftCharges(0.1 / (1 + i));
      ascend(step * Math.max(0, known - bound));
    }
    return best;
  }

  private double evaluate() {
    double sum = home() + worth(multiplier);
    for (double[] row : taken) {
      Arrays.fill(row, 0);
    }
    for (int zone : zones) {
      net[zone] = serving(zone);
      solved[zone] = new LowerBoundZone(net[zone], present(zone), costs.copy(zone));
      sum += solved[zone].cost();
      take(zone);
    }
    return sum;
  }

  private double home() {
    double sum = 0;
    for (int slot = 0; slot < slots; slot++) {
      sum += costs.serving(costs.home(), slot);
    }
    return sum;
  }

  private double[] serving(int zone) {
    double[] serving = new double[slots];
    for (int slot = 0; slot < slots; slot++) {
      serving[slot] = costs.serving(zone, slot);
    }
    for (int s = 0; s < costs.services(); s++) {
      double[] penalties = costs.penalties(s, zone);
      for (int slot = 0; slot < slots; slot++) {
        double work = costs.work(s, zone, slot);
        double worth = 0;
        for (int c = 0; c < width; c++) {
          int i = slot * width + c;
          worth += requests[s][i] * Math.max(0, multiplier[s][i] - penalties[c] - work);
        }
        serving[slot] -= worth;
      }
    }
    return serving;
  }

  private void take(int zone) {
    for (int s = 0; s < costs.services(); s++) {
      double[] penalties = costs.penalties(s, zone);
      for (int slot = 0; slot < slots; slot++) {
        double work = costs.work(s, zone, slot);
        for (int c = 0; c < width && solved[zone].serves(slot); c++) {
          int i = slot * width + c;
          taken[s][i] += multiplier[s][i] > penalties[c] + work ? 1 : 0;
        }
      }
    }
  }

  /** Cost of the relaxed problem when the zones that serve now serve, each request in the cheapest of them. */
  private double primal() {
    double sum = home();
    double[][] cheapest = unpriced();
    for (int slot = 0; slot < slots; slot++) {
      lower(cheapest, costs.home(), slot);
      for (int zone : zones) {
        if (solved[zone].serves(slot)) {
          sum += costs.serving(zone, slot) - net[zone][slot];
          lower(cheapest, zone, slot);
        }
      }
    }
    for (int zone : zones) {
      sum += solved[zone].cost();
    }
    return sum + worth(cheapest);
  }

  /** A step along the subgradient, each multiplier scaled by the range in which its best value lies; none above home. */
  private void ascend(double distance) {
    double[][] atHome = unpriced();
    double norm = 0;
    for (int slot = 0; slot < slots; slot++) {
      lower(atHome, costs.home(), slot);
    }
    for (int s = 0; s < costs.services(); s++) {
      for (int i = 0; i < multiplier[s].length; i++) {
        double slack = taken[s][i] == 0 && multiplier[s][i] >= atHome[s][i] ? 0 : 1 - taken[s][i];
        norm += requests[s][i] * range[s][i % width] * slack * slack;
      }
    }
    double step = norm > 0 ? distance / norm : 0;
    for (int s = 0; s < costs.services(); s++) {
      for (int i = 0; i < multiplier[s].length; i++) {
        double moved = multiplier[s][i] + step * range[s][i % width] * (1 - taken[s][i]);
        multiplier[s][i] = Math.min(moved, atHome[s][i]);
      }
    }
  }

  /** Charges instances more by the slot where they are idle, and more by their work where they are busy. */
  private void shiftCharges(double step) {
    for (int zone : zones) {
      for (int slot = 0; slot < slots; slot++) {
        if (solved[zone].serves(slot)) {
          shift(zone, slot, step);
        }
      }
    }
    for (int slot = 0; slot < slots; slot++) {
      shift(costs.home(), slot, step);
    }
  }

  private void shift(int zone, int slot, double step) {
    for (int s = 0; s < costs.services(); s++) {
      double[] penalties = costs.penalties(s, zone);
      double limit = costs.work(s, zone, slot);
      double busy = 0;
      for (int c = 0; c < width; c++) {
        int i = slot * width + c;
        boolean here = zone == costs.home() ? taken[s][i] == 0 : multiplier[s][i] > penalties[c] + limit;
        busy += here ? requests[s][i] * costs.instanceSlots(s, zone) : 0;
      }
      costs.shiftPerSlot(s, zone, slot, step * (1 - busy) / Math.max(1, busy));
    }
  }
}
