package dev.penumbra.simulator.experiment;

import dev.penumbra.engine.ControlLoop;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.plan.programme.StartSlots;
import dev.penumbra.engine.activation.policy.Policies;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.config.EngineConfig;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.experiment.bound.LowerBound;
import dev.penumbra.simulator.experiment.clairvoyant.ClairvoyantProblem;
import dev.penumbra.simulator.experiment.clairvoyant.ClairvoyantSchedule;
import dev.penumbra.simulator.experiment.clairvoyant.KnownDemand;
import dev.penumbra.simulator.experiment.clairvoyant.KnownLeads;
import dev.penumbra.simulator.experiment.clairvoyant.ScheduledPolicy;
import dev.penumbra.simulator.run.ClusterDemand;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.traffic.Traffic;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleConsumer;

/** The chosen policy beside every baseline and a clairvoyant schedule, on the very same requests. */
public final class Comparison {
  private final Scenario scenario;
  private final ResultSink.Factory sinks;
  private final int threads;

  /**
   * A run and how long it took.
   *
   * @param wallSeconds time of the machine; not part of the result, and never the same twice
   */
  public record Timed(RunResult result, double wallSeconds) {}

  /**
   * What a comparison came to.
   *
   * @param rows the chosen policy first, then each baseline that is not the chosen one, the clairvoyant schedule last
   * @param bound what no policy can undercut
   */
  public record Outcome(List<Timed> rows, LowerBound bound) {
    public Outcome {
      rows = List.copyOf(rows);
    }

    /** The clairvoyant schedule's run. */
    public Timed clairvoyant() {
      return rows.getLast();
    }
  }

  /**
   * Compares on a number of threads, 1 or more.
   *
   * @param sinks opens a session for each run
   */
  public Comparison(Scenario scenario, ResultSink.Factory sinks, int threads) {
    this.scenario = scenario;
    this.sinks = sinks;
    this.threads = threads;
  }

  /**
   * Runs all; the results are the same for any number of threads.
   *
   * @param progress is told the share done, 0 to 1
   */
  public Outcome run(DoubleConsumer progress) throws InterruptedException {
    Simulations simulations = new Simulations(scenario);
    ClairvoyantProblem problem = problem(simulations);
    ClairvoyantSchedule schedule = ClairvoyantSchedule.best(problem, threads);
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      // Nobody asks for the bound before the end: it fills the gaps in which runs wait for each other.
      CompletableFuture<LowerBound> bound = CompletableFuture.supplyAsync(
          () -> LowerBound.of(problem, schedule, this::isDisturbed), threads > 1 ? beside : Runnable::run);
      List<Timed> rows = rows(simulations, schedule, progress);
      return new Outcome(rows, bound.join());
    }
  }

  private List<Timed> rows(Simulations simulations, ClairvoyantSchedule schedule, DoubleConsumer progress)
      throws InterruptedException {
    Traffic traffic = simulations.sharedTraffic(scenario.fidelity());
    List<Simulation> runs = new ArrayList<>();
    for (PolicyConfig policy : new Baselines(scenario).withChosen()) {
      runs.add(
          simulations.start(
              simulations.engine(Policies.create(policy)), traffic.copy(), scenario.fidelity(), sinks));
    }
    runs.add(
        simulations.start(
            clairvoyant(schedule, simulations.demand()), traffic.copy(), scenario.fidelity(), sinks));
    Cohort cohort = new Cohort(runs);
    cohort.finish(threads, progress);
    List<Timed> rows = new ArrayList<>();
    for (int run = 0; run < runs.size(); run++) {
      rows.add(new Timed(runs.get(run).result(), cohort.seconds(run)));
    }
    return rows;
  }

  private ClairvoyantProblem problem(Simulations simulations) {
    List<ServiceSpec> services = scenario.landscape().services();
    KnownLeads leads = new KnownLeads(scenario.cloud(), scenario.window().slotMillis());
    List<StartSlots> slots = Unit.of(scenario.landscape()).stream().map(unit -> leads.of(unit, services)).toList();
    int first = simulations.demand().slotAt(scenario.window().start().toEpochMilli());
    return ClairvoyantProblem.of(
        scenario.landscape(), scenario.demand(), scenario.clusterOfPlace().stream().mapToInt(c -> c).toArray(), first,
        first + scenario.window().slots(), scenario.engine().sizing(), slots);
  }

  /** The schedule may name any zone, so the engine must look at all of them; it sizes them by the demand to come. */
  private ControlLoop clairvoyant(ClairvoyantSchedule schedule, ClusterDemand demand) {
    EngineConfig engine = scenario.engine();
    EngineConfig allZones = engine
        .withRanking(engine.ranking().withCandidates(scenario.landscape().zones().size()))
        .withSizing(schedule.sizing());
    return new ControlLoop(
        scenario.landscape(), allZones, new ScheduledPolicy(schedule.levels()),
        new KnownDemand(demand, engine.prediction().horizonSteps()));
  }

  private boolean isDisturbed(int slot) {
    long from = scenario.window().start().toEpochMilli() + slot * scenario.window().slotMillis();
    long until = from + scenario.window().slotMillis();
    return scenario.cloud()
        .faults()
        .stream()
        .anyMatch(f -> f.start().toEpochMilli() < until && f.end().toEpochMilli() > from);
  }
}
