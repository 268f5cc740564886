package dev.penumbra.simulator.metrics;

import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.price.PriceBasis;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Costs by kind. {@code total = infrastructure + penalty} and
 * {@code infrastructure = active + shadow + transfer + dependencies}, both to the nano-dollar.
 *
 * @param shadow shadow instances together with their probes: watching a shadow is part of keeping it
 * @param probes of {@code shadow}, what probes cost
 * @param assumed of {@code infrastructure}, what rests on assumed prices; the penalty has no price but the scenario's
 */
public record CostBreakdown(
    Money total,
    Money infrastructure,
    Money active,
    Money shadow,
    Money transfer,
    Money dependencies,
    Money probes,
    Money penalty,
    Money assumed) {
  /** The sums over all lines. */
  public static CostBreakdown of(List<CostLine> lines) {
    return of(lines, _ -> true);
  }

  /** The sums over some of the lines, for example those of one zone. */
  public static CostBreakdown of(List<CostLine> lines, Predicate<CostLine> chosen) {
    List<CostLine> some = lines.stream().filter(chosen).toList();
    Money active = sum(some, CostKind.ACTIVE);
    Money probes = sum(some, CostKind.PROBES);
    Money shadow = sum(some, CostKind.SHADOW).plus(probes);
    Money transfer = sum(some, CostKind.TRANSFER);
    Money dependencies = sum(some, CostKind.DEPENDENCIES);
    Money penalty = sum(some, CostKind.PENALTY);
    Money infrastructure = active.plus(shadow).plus(transfer).plus(dependencies);
    Money assumed = sum(some, line -> line.kind() != CostKind.PENALTY && line.basis() == PriceBasis.ASSUMED);
    return new CostBreakdown(
        infrastructure.plus(penalty), infrastructure, active, shadow, transfer, dependencies, probes, penalty, assumed);
  }

  /** Share of infrastructure that rests on assumed prices, 0 to 1; empty when nothing was spent on it. */
  public OptionalDouble assumedShareOfInfrastructure() {
    return infrastructure.compareTo(Money.ZERO) > 0
        ? OptionalDouble.of(assumed.toDollars() / infrastructure.toDollars())
        : OptionalDouble.empty();
  }

  private static Money sum(List<CostLine> lines, CostKind kind) {
    return sum(lines, line -> line.kind() == kind);
  }

  private static Money sum(List<CostLine> lines, Predicate<CostLine> chosen) {
    return lines.stream().filter(chosen).map(CostLine::amount).reduce(Money.ZERO, Money::plus);
  }
}
