package dev.penumbra.app.cli.report;

import dev.penumbra.engine.model.price.Money;
import dev.penumbra.simulator.experiment.Comparison.Outcome;
import dev.penumbra.simulator.experiment.Comparison.Timed;
import dev.penumbra.simulator.metrics.CostBreakdown;
import dev.penumbra.simulator.metrics.LatencyHistogram;
import dev.penumbra.simulator.run.result.RunResult;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The rows of a comparison as values that JSON knows. */
public final class RunJson {
  private RunJson() {}

  public static List<Map<String, @Nullable Object>> of(Outcome outcome) {
    return outcome.rows().stream().map(timed -> row(timed, outcome)).toList();
  }

  private static Map<String, @Nullable Object> row(Timed timed, Outcome outcome) {
    RunResult result = timed.result();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("policy", result.identity().policy());
    row.put("seed", result.identity().seed());
    row.put("scenarioHash", result.identity().scenarioHash());
    row.put("fidelity", result.identity().fidelity());
    row.put("simulatedSeconds", result.simulatedSeconds());
    row.put("requests", result.requests());
    row.put("latencyMillis", latency(result.latency()));
    row.put("objectiveMisses", result.misses());
    row.put("dropped", result.dropped());
    if (result.rejected() > 0) {
      row.put("rejected", result.rejected());
    }
    if (!result.attempts().equals(RunResult.Attempts.NONE)) {
      row.put("attempts", attempts(result.attempts()));
    }
    row.put("cost", cost(result.cost()));
    row.put("activations", result.activations());
    row.put("wastedWarmHours", result.wastedWarmHours());
    putRatio(row, "costOverLowerBound", result.cost().total(), outcome.bound().total());
    putRatio(row, "costOverClairvoyant", result.cost().total(), outcome.clairvoyant().result().cost().total());
    row.put("lowerBound", dollars(outcome.bound().total()));
    row.put("lowerBoundRelaxation", outcome.bound().relaxation());
    row.put("journalSha256", result.journalDigest());
    row.put("wallSeconds", timed.wallSeconds());
    return row;
  }

  private static void putRatio(Map<String, @Nullable Object> row, String name, Money cost, Money against) {
    boolean measured = against.compareTo(Money.ZERO) > 0;
    row.put(name, measured ? cost.toDollars() / against.toDollars() : null);
    if (!measured) {
      row.put(name + "Reason", "it would be a ratio to 0 dollars");
    }
  }

  private static Map<String, Long> attempts(RunResult.Attempts attempts) {
    Map<String, Long> map = new LinkedHashMap<>();
    map.put("retried", attempts.retried());
    map.put("timedOut", attempts.timedOut());
    map.put("rejected", attempts.rejected());
    map.put("requestsGivenUp", attempts.givenUp());
    return map;
  }

  private static Map<String, @Nullable Object> latency(LatencyHistogram histogram) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    boolean measured = histogram.count() > 0;
    map.put("p50", measured ? histogram.quantileMicros(0.5) / 1000 : null);
    map.put("p95", measured ? histogram.quantileMicros(0.95) / 1000 : null);
    map.put("p99", measured ? histogram.quantileMicros(0.99) / 1000 : null);
    if (!measured) {
      map.put("reason", "no request was served");
    }
    return map;
  }

  private static Map<String, @Nullable Object> cost(CostBreakdown cost) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("total", dollars(cost.total()));
    map.put("infrastructure", dollars(cost.infrastructure()));
    map.put("active", dollars(cost.active()));
    map.put("shadow", dollars(cost.shadow()));
    map.put("transfer", dollars(cost.transfer()));
    map.put("dependencies", dollars(cost.dependencies()));
    map.put("penalty", dollars(cost.penalty()));
    map.put("assumed", dollars(cost.assumed()));
    OptionalDouble share = cost.assumedShareOfInfrastructure();
    map.put("assumedShareOfInfrastructure", share.isPresent() ? share.getAsDouble() : null);
    if (share.isEmpty()) {
      map.put("assumedShareOfInfrastructureReason", "nothing was spent on infrastructure");
    }
    return map;
  }

  private static BigDecimal dollars(Money money) {
    return BigDecimal.valueOf(money.nanoDollars(), 9);
  }
}
