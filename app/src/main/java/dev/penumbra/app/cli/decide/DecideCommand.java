package dev.penumbra.app.cli.decide;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.penumbra.engine.activation.lone.LonePolicy;
import dev.penumbra.engine.activation.lone.Tariff;
import dev.penumbra.engine.activation.lone.policy.ForecastError;
import dev.penumbra.engine.activation.lone.policy.LonePolicies;
import dev.penumbra.engine.config.format.Nearest;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.config.format.scalar.Quantity;
import dev.penumbra.simulator.demand.timed.TimedValues;
import dev.penumbra.simulator.demand.timed.TimedValues.Slots;
import dev.penumbra.simulator.demand.timed.TimedValuesFile;
import dev.penumbra.simulator.experiment.lone.Explanation;
import dev.penumbra.simulator.experiment.lone.LoneTrial;
import dev.penumbra.simulator.experiment.lone.LoneTrial.Outcome;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides when one zone serves along a series of demand, and says what that costs. */
@Command(name = "decide", description = "Decides when one zone serves along a series of demand, and compares policies with the least possible cost.")
public final class DecideCommand implements Callable<Integer> {
  private static final Duration SHORTEST_STEP = Duration.ofMinutes(1);
  private static final Duration LONGEST_STEP = Duration.ofHours(1);
  private static final int LONGEST_LEAD = 1000;
  private static final double HIGHEST_SWITCH_COST = 1e6;

  @Parameters(index = "0", paramLabel = "SERIES", description = "CSV with the columns time,value: seconds since 1970 or ISO 8601, and demand. The first 7 days are history.")
  private Path file = Path.of("");

  @Option(names = "--step", paramLabel = "TIME", description = "Length of a step, 1m to 1h, a whole part of a day, such as 5m (default).")
  private String step = "5m";

  @Option(names = "--switch-cost", paramLabel = "STEPS", description = "What a start costs, in steps of upkeep, a number, 0 to 1000000. Default: 6.")
  private double switchCost = 6;

  @Option(names = "--lead", paramLabel = "STEPS", description = "Steps from the request of a start until it serves, a whole number, 0 to 1000. Default: 2.")
  private int lead = 2;

  @Option(names = "--cost-quantile", paramLabel = "LEVEL", description = "The quantile of demand that pays for the upkeep, a number, 0 to 1. Default: 0.6.")
  private double costQuantile = 0.6;

  @Option(names = "--policy", paramLabel = "NAME", description = "A policy, or 'all'. Default: weighted-majority.")
  private String policy = "weighted-majority";

  @Option(names = "--explain", description = "Says for each start and stop what each choice was expected to cost, which rules were for it, and which demand would have changed it.")
  private boolean explain;

  @Mixin
  private final ForecastErrorOptions forecastError = new ForecastErrorOptions();

  @Option(names = "--json", description = "Prints an array instead of a table.")
  private boolean json;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws JsonProcessingException {
    Duration length = checked();
    int stepsPerDay = Math.toIntExact(Duration.ofDays(1).dividedBy(length));
    ForecastError error = forecastError.read(stepsPerDay, new Problems());
    Tariff tariff = new Tariff(switchCost, lead);
    List<String> names = chosen(LonePolicies.all(tariff, stepsPerDay, error));
    TimedValues values = TimedValuesFile.read(file);
    Slots slots = values.slots(length.toMillis());
    check(slots.values(), stepsPerDay);
    LoneTrial trial = new LoneTrial(slots.values(), stepsPerDay, tariff, costQuantile);
    List<Decided> all = new ArrayList<>();
    for (String name : names) {
      Supplier<LonePolicy> fresh = () -> named(name, LonePolicies.all(tariff, stepsPerDay, error));
      Optional<Outcome> untroubled = error.equals(ForecastError.NONE)
          ? Optional.empty()
          : Optional.of(trial.run(named(name, LonePolicies.all(tariff, stepsPerDay, ForecastError.NONE))));
      List<Explanation> explanations = explain ? trial.explain(fresh.get()) : List.of();
      all.add(new Decided(trial.run(fresh.get()), untroubled, explanations));
    }
    all.add(new Decided(trial.clairvoyant(), Optional.empty(), List.of()));
    print(new DecideReport(slots, Instant.ofEpochMilli(values.millis()[0]), length, trial.price()), all);
    return 0;
  }

  private void print(DecideReport report, List<Decided> all) throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      report.json(all, out);
    } else {
      report.table(all, out);
    }
    out.flush();
  }

  private Duration checked() {
    Problems problems = new Problems();
    Duration length = Quantity.duration(step).orElse(Duration.ZERO);
    boolean whole = length.compareTo(SHORTEST_STEP) >= 0 && length.compareTo(LONGEST_STEP) <= 0
        && Duration.ofDays(1).toMillis() % length.toMillis() == 0;
    require(whole, "--step", "'" + step + "'", problems);
    require(switchCost >= 0 && switchCost <= HIGHEST_SWITCH_COST, "--switch-cost", switchCost, problems);
    require(lead >= 0 && lead <= LONGEST_LEAD, "--lead", lead, problems);
    require(costQuantile >= 0 && costQuantile <= 1, "--cost-quantile", costQuantile, problems);
    problems.throwIfAny();
    return length;
  }

  private void require(boolean legal, String option, Object found, Problems problems) {
    if (!legal) {
      problems.add(option, found.toString(), spec.findOption(option).description()[0]);
    }
  }

  private List<String> chosen(List<LonePolicy> all) {
    List<String> names = all.stream().map(LonePolicy::name).toList();
    if (policy.equals("all")) {
      return names;
    }
    if (!names.contains(policy)) {
      Problems problems = new Problems();
      problems.add(
          "--policy", "'" + policy + "'",
          Nearest.among(policy, Stream.concat(names.stream(), Stream.of("all")).toList()));
      problems.throwIfAny();
    }
    return List.of(policy);
  }

  private static LonePolicy named(String name, List<LonePolicy> all) {
    return all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private void check(double[] values, int stepsPerDay) {
    Problems problems = new Problems();
    int history = LoneTrial.HISTORY_DAYS * stepsPerDay;
    if (values.length <= history) {
      problems.add(
          file.toString(), values.length + " whole steps of " + step,
          "more than " + history + ": the first " + LoneTrial.HISTORY_DAYS + " days are history");
    } else if (Arrays.stream(values).skip(history).noneMatch(value -> value > 0)) {
      problems.add(file.toString(), "no demand after the history", "a value above 0 in at least one step");
    }
    problems.throwIfAny();
  }
}
