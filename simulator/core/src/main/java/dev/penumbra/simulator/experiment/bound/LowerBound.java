package dev.penumbra.simulator.experiment.bound;

import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.simulator.experiment.clairvoyant.ClairvoyantProblem;
import dev.penumbra.simulator.experiment.clairvoyant.ClairvoyantSchedule;
import java.util.function.IntPredicate;

/**
 * What no policy can undercut in a window, whatever it knows: the Lagrangian dual of a relaxed facility location problem
 * with switching (Geoffrion 1974; Erlenkotter 1978).
 *
 * <p>Proof. Take any run. Say a zone serves in a slot if a request comes to it or is worked on there. (1) Each request
 * finishes in one zone and takes at least its mean round trip and its service, so by Jensen's inequality its expected
 * penalty is at least that of its mean round trip, with its service time's whole distribution; waiting, cold caches and
 * jitter only add. (2) In a slot that a zone serves, the instances it is billed for
 * are at least one of each service, and at least the work it does then (utilisation is at most 1); so also any mix of the
 * two, chosen per slot. Work is done in the slot in which it came or the next, so it is charged at the lesser of both
 * rates. Dependencies that need no other are billed in those slots too. (3) A zone that begins to serve has had a full copy of the state since its last absence, and
 * in a slot where it is present without serving it is billed for the same dependencies and an instance of either size. (4)
 * Lead times, draining, synchronisation beside the first copy and probes are left out. The cheapest way to meet (1) to
 * (4) is therefore no dearer than the run. Pricing the condition that each request is served once by a
 * multiplier falls apart into a dynamic programme per zone, whose optimum is no greater still, for any multipliers.
 *
 * <p>It rests on: the home is never absent; other zones are absent at the window's start; levels, routes and sizes change
 * at slot boundaries only; requests are finished, not dropped, and no later than one slot after they came (those of the
 * last slot are left out); a replica exists only beside a billed instance; full copies come from the home; round
 * trips average what the landscape says. It bounds the expected cost, over the draws of service
 * times and round trips, of any policy that knows all counts of requests but not those draws; the cost of one run deviates
 * by its sampling error.
 *
 * @param total of all units, penalties included
 * @param relaxation its name, as shown to users
 */
public record LowerBound(Money total, String relaxation) {
  /** What this relaxation is called. */
  public static final String RELAXATION = "Lagrangian, requests split freely, no lead times, utilisation up to 1, expected";

  private static final int ITERATIONS = 60;

  /** Sums of doubles may be off by their rounding; the bound gives that away. */
  private static final double ROUNDING = 1e-9;

  /** The bound for a window without faults. */
  public static LowerBound of(ClairvoyantProblem problem, ClairvoyantSchedule schedule) {
    return of(problem, schedule, _ -> false);
  }

  /**
   * The bound for a window.
   *
   * @param schedule where the search for multipliers begins; the bound is valid whatever it is
   * @param disturbed slots in which instances may be lost to faults: nothing is charged for being there in those
   */
  public static LowerBound of(ClairvoyantProblem problem, ClairvoyantSchedule schedule, IntPredicate disturbed) {
    double sum = 0;
    for (int u = 0; u < problem.units().size(); u++) {
      Unit unit = problem.units().get(u);
      LowerBoundCosts costs = new LowerBoundCosts(problem, unit, disturbed);
      sum += new LowerBoundDual(problem, unit, costs, schedule.plans().get(u)).best(ITERATIONS);
    }
    return new LowerBound(Money.dollars(Math.max(0, sum * (1 - ROUNDING))), RELAXATION);
  }

  /** By how much a cost lies above this bound, as a share of the bound; infinite when the bound is 0. */
  public double gap(Money cost) {
    return cost.minus(total).toDollars() / total.toDollars();
  }
}
