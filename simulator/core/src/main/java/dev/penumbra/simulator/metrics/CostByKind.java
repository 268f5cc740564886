package dev.penumbra.simulator.metrics;

import dev.penumbra.engine.model.price.Money;

/**
 * What something cost, by kind.
 *
 * @param shadow shadow instances together with their probes, as in {@link CostBreakdown}
 */
public record CostByKind(Money active, Money shadow, Money transfer, Money dependencies, Money penalty) {
  /** Nothing spent. */
  public static final CostByKind NONE = new CostByKind(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

  /** All of it. */
  public Money total() {
    return active.plus(shadow).plus(transfer).plus(dependencies).plus(penalty);
  }

  /** With what something else cost added. */
  public CostByKind plus(CostByKind other) {
    return new CostByKind(
        active.plus(other.active), shadow.plus(other.shadow), transfer.plus(other.transfer),
        dependencies.plus(other.dependencies), penalty.plus(other.penalty));
  }

  /** With the amount of a line added. */
  public CostByKind plus(CostLine line) {
    Money more = line.amount();
    return switch (line.kind()) {
      case ACTIVE -> new CostByKind(active.plus(more), shadow, transfer, dependencies, penalty);
      case SHADOW, PROBES -> new CostByKind(active, shadow.plus(more), transfer, dependencies, penalty);
      case TRANSFER -> new CostByKind(active, shadow, transfer.plus(more), dependencies, penalty);
      case DEPENDENCIES -> new CostByKind(active, shadow, transfer, dependencies.plus(more), penalty);
      case PENALTY -> new CostByKind(active, shadow, transfer, dependencies, penalty.plus(more));
    };
  }

  /** What was spent since an earlier moment. */
  public CostByKind since(CostByKind earlier) {
    return new CostByKind(
        active.minus(earlier.active), shadow.minus(earlier.shadow), transfer.minus(earlier.transfer),
        dependencies.minus(earlier.dependencies), penalty.minus(earlier.penalty));
  }
}
