package dev.penumbra.app.cli.report;

import dev.penumbra.engine.model.price.Money;
import dev.penumbra.simulator.experiment.Comparison.Outcome;
import dev.penumbra.simulator.experiment.Comparison.Timed;
import dev.penumbra.simulator.metrics.CostBreakdown;
import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.run.result.RunResult;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;

/** The rows of a comparison for people. */
public final class RunTable {
  private RunTable() {}

  public static void print(Outcome outcome, PrintWriter out) {
    RunResult first = outcome.rows().getFirst().result();
    out.printf(
        Locale.ROOT, "%s, seed %d: %,d requests in %,d simulated seconds, fidelity %s%n",
        first.identity().scenarioName(),
        first.identity().seed(), first.requests(), first.simulatedSeconds(), first.identity().fidelity());
    out.printf(
        "%-14s %10s %8s %10s %10s %9s %9s %9s %10s %8s %8s %8s %9s %7s %8s %7s%n", "policy", "total $", "x clair.",
        "infra $", "active $", "shadow $", "transf $", "deps $", "penalty $", "p50 ms", "p95 ms", "p99 ms", "misses %",
        "activ.", "wasted h", "wall s");
    outcome.rows().forEach(row -> print(row, outcome, out));
    Money bound = outcome.bound().total();
    out.printf(
        Locale.ROOT, "No policy costs less than %.2f $ (%s); the clairvoyant schedule lies %.1f %% above that.%n",
        bound.toDollars(), outcome.bound().relaxation(),
        100 * outcome.bound().gap(outcome.clairvoyant().result().cost().total()));
    OptionalDouble assumed = first.cost().assumedShareOfInfrastructure();
    if (assumed.isPresent()) {
      out.printf(
          Locale.ROOT, "%.0f %% of the infrastructure of %s rests on assumed prices.%n", 100 * assumed.getAsDouble(),
          first.identity().policy());
    } else {
      out.printf("The infrastructure of %s cost nothing.%n", first.identity().policy());
    }
  }

  private static void print(Timed row, Outcome outcome, PrintWriter out) {
    RunResult result = row.result();
    CostBreakdown cost = result.cost();
    double clairvoyant = outcome.clairvoyant().result().cost().total().toDollars();
    out.printf(
        "%-14s %10s %8s %10s %10s %9s %9s %9s %10s %8s %8s %8s %9s %7d %8s %7s%n", result.identity().policy(),
        dollars(cost.total()),
        clairvoyant > 0 ? String.format(Locale.ROOT, "%.3f", cost.total().toDollars() / clairvoyant) : "none",
        dollars(cost.infrastructure()), dollars(cost.active()), dollars(cost.shadow()), dollars(cost.transfer()),
        dollars(cost.dependencies()), dollars(cost.penalty()), millis(result, 0.5), millis(result, 0.95),
        millis(result, 0.99), misses(result), result.activations(), number(result.wastedWarmHours()),
        number(row.wallSeconds()));
  }

  private static String dollars(Money money) {
    return String.format(Locale.ROOT, "%.2f", money.toDollars());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String millis(RunResult result, double share) {
    LatencyHistogram latency = result.latency();
    return latency.count() == 0 ? "none" : number(latency.quantileMicros(share) / 1000);
  }

  private static String misses(RunResult result) {
    long served = result.latency().count();
    return served == 0 ? "none" : String.format(Locale.ROOT, "%.2f", 100.0 * result.misses() / served);
  }
}
