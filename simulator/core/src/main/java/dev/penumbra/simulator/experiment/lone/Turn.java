package dev.penumbra.simulator.experiment.lone;

import dev.penumbra.engine.activation.lone.LonePolicy;
import java.util.OptionalDouble;

/**
 * The moment before a policy learns of the demand by which it starts or stops.
 *
 * @param before the policy at that moment
 * @param begins whether its history ends with that demand
 * @param active whether the zone serves
 */
record Turn(LonePolicy before, boolean begins, boolean active) {
  /** Demand beyond this many times the break-even is no different. */
  private static final double MOST = 1000;
  private static final int HALVINGS = 40;

  /** The policy once it knows the demand. */
  LonePolicy after(double demand) {
    LonePolicy after = before.copy();
    after.see(demand);
    if (begins) {
      after.begin();
    }
    return after;
  }

  /** From which demand on it decides otherwise than at the one given, by bisection towards none or much. */
  OptionalDouble otherwiseAt(double demand) {
    double other = active ? MOST : 0;
    if (after(other).serves(active) != active) {
      return OptionalDouble.empty();
    }
    double same = demand;
    for (int i = 0; i < HALVINGS && Math.abs(other - same) > 1e-6 * (1 + other); i++) {
      double middle = (same + other) / 2;
      if (after(middle).serves(active) == active) {
        other = middle;
      } else {
        same = middle;
      }
    }
    return OptionalDouble.of(other);
  }
}
