package dev.penumbra.simulator.bench.fluid;

import dev.penumbra.simulator.scenario.Overrides;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.ScenarioFile;
import dev.penumbra.simulator.traffic.Fidelity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Measures the fluid beside single requests under the recorded decisions of each scenario, and over a year. */
public final class FluidBench {
  private static final List<String> SHIPPED = List.of("small", "product-launch", "us-air-2001");
  private static final String TIMED = "us-air-2001";
  private static final long HOUR = 3_600_000;
  private static final int WARM_UPS = 200;
  private static final int FLUID_PER_ROUND = 50;

  private final Path scenarios;
  private final Consumer<String> progress;

  /**
   * Of the scenarios that lie in a folder.
   *
   * @param progress is told what comes next
   */
  public FluidBench(Path scenarios, Consumer<String> progress) {
    this.scenarios = scenarios;
    this.progress = progress;
  }

  /** All of it, by the names it has in JSON. */
  public Map<String, Object> measure(int rounds) {
    Map<String, Object> figures = new LinkedHashMap<>();
    Map<String, Object> replayed = new LinkedHashMap<>();
    Map<String, Object> decided = new LinkedHashMap<>();
    Map<String, Object> waits = new LinkedHashMap<>();
    FluidErrors worst = new FluidErrors(0, 0, 0);
    for (String name : SHIPPED) {
      progress.accept("fluid, scenario " + name);
      RecordedRun run = RecordedRun.of(ScenarioFile.read(scenarios.resolve(name + ".yaml")), Fidelity.REQUESTS);
      FluidErrors errors = compare(run);
      worst = worst.worse(errors);
      replayed.put(name, errors.toMap());
      decided.put(name, FluidErrors.withTheEngine(run).toMap());
      waits.put(name, WaitErrors.of(run).toMap());
      if (name.equals(TIMED)) {
        time(run, rounds, figures);
      }
    }
    for (String name : HardScenarios.NAMES) {
      progress.accept("fluid, " + name + " scenario");
      RecordedRun run = RecordedRun.of(parse(HardScenarios.text(name), name), Fidelity.REQUESTS);
      replayed.put(name, compare(run).toMap());
      waits.put(name, WaitErrors.of(run).toMap());
    }
    figures.put("fluidError", worst.toMap());
    figures.put("fluidErrorByScenario", replayed);
    figures.put("fluidErrorEngineInTheLoop", decided);
    figures.put("fluidWaitingP95Error", waits);
    year(figures);
    return figures;
  }

  private static FluidErrors compare(RecordedRun run) {
    long slot = run.scenario().window().slotMillis();
    return FluidErrors.underTheSameDecisions(
        run, Played.of(run, Fidelity.REQUESTS, slot), Played.of(run, Fidelity.FLUID, slot));
  }

  private void time(RecordedRun run, int rounds, Map<String, Object> figures) {
    Played.of(run, Fidelity.REQUESTS, HOUR);
    median(run, HOUR, WARM_UPS); // so that both are compiled when they are timed
    List<Double> requests = new ArrayList<>();
    List<Double> fluids = new ArrayList<>();
    List<Double> hourly = new ArrayList<>();
    long whole = run.replay().untilMillis() - run.replay().startMillis();
    for (int round = 0; round < rounds; round++) {
      progress.accept("fluid, speed, round " + (round + 1) + " of " + rounds);
      requests.add(Played.of(run, Fidelity.REQUESTS, whole).seconds());
      fluids.add(median(run, whole, FLUID_PER_ROUND));
      hourly.add(median(run, HOUR, FLUID_PER_ROUND));
    }
    figures.put("fluidOverRequests", medianRatio(requests, fluids));
    figures.put("fluidOverRequestsHarvestedHourly", medianRatio(requests, hourly));
    figures.put("fluidMillisOfUsAir", FluidErrors.rounded(1000 * median(fluids)));
  }

  private static double median(RecordedRun run, long everyMillis, int plays) {
    return median(
        IntStream.range(0, plays).mapToObj(_ -> Played.of(run, Fidelity.FLUID, everyMillis).seconds()).toList());
  }

  private static double medianRatio(List<Double> these, List<Double> those) {
    return Math.round(
        median(IntStream.range(0, these.size()).mapToObj(round -> these.get(round) / those.get(round)).toList()));
  }

  private void year(Map<String, Object> figures) {
    progress.accept("fluid, a year of five services over all AWS zones");
    RecordedRun run = RecordedRun.of(parse(HardScenarios.year(), "year"), Fidelity.FLUID);
    long slot = run.scenario().window().slotMillis();
    figures.put("fluidYearWithEngineSeconds", FluidErrors.rounded(run.seconds()));
    figures.put("fluidYearReplaySeconds", FluidErrors.rounded(Played.of(run, Fidelity.FLUID, slot).seconds()));
  }

  private Scenario parse(String text, String name) {
    return ScenarioFile.parse(text, name, scenarios, Overrides.NONE);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
