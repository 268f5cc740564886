package dev.penumbra.simulator.bench.fluid;

import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.traffic.Fidelity;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By how much the fluid differs from single requests, as shares of what those came to.
 *
 * @param cost of everything, penalties included
 * @param p95 of latency
 * @param misses of the objectives
 */
record FluidErrors(double cost, double p95, double misses) {
  /** Both under the decisions of a run. */
  static FluidErrors underTheSameDecisions(RecordedRun run, Played requests, Played fluid) {
    double others = run.result().cost().total().toDollars() - run.result().cost().penalty().toDollars();
    return new FluidErrors(
        difference(others + requests.penaltyDollars(), others + fluid.penaltyDollars()),
        difference(requests.p95Micros(), fluid.p95Micros()),
        difference((double) requests.misses(), (double) fluid.misses()));
  }

  /** Each with the engine deciding for itself. */
  static FluidErrors withTheEngine(RecordedRun requests) {
    RunResult exact = requests.result();
    RunResult fluid = RecordedRun.of(requests.scenario(), Fidelity.FLUID).result();
    return new FluidErrors(
        difference(exact.cost().total().toDollars(), fluid.cost().total().toDollars()),
        difference(Played.quantileMicros(exact.latency(), 0.95), Played.quantileMicros(fluid.latency(), 0.95)),
        difference((double) exact.misses(), (double) fluid.misses()));
  }

  static double difference(double exact, double near) {
    return exact == near ? 0 : near / exact - 1;
  }

  Map<String, Double> toMap() {
    Map<String, Double> map = new LinkedHashMap<>();
    map.put("cost", rounded(cost));
    map.put("p95", rounded(p95));
    map.put("misses", rounded(misses));
    return map;
  }

  /** The one that is further off, figure by figure. */
  FluidErrors worse(FluidErrors other) {
    return new FluidErrors(worse(cost, other.cost), worse(p95, other.p95), worse(misses, other.misses));
  }

  private static double worse(double one, double other) {
    return Math.abs(other) > Math.abs(one) ? other : one;
  }

  static double rounded(double share) {
    return Math.round(1e5 * share) / 1e5;
  }
}
