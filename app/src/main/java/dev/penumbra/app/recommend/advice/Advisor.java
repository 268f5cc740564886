package dev.penumbra.app.recommend.advice;

import dev.penumbra.app.recommend.advice.Advice.Costs;
import dev.penumbra.app.workspace.KeptRun;
import dev.penumbra.app.workspace.Workspace;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.simulator.recommendation.RecommendationBuilder;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.store.StoredRun;
import dev.penumbra.simulator.store.StoredRuns;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a workspace knows about a scenario. */
public record Advisor(Workspace workspace, Scenario scenario) {
  /** Policy that does nothing. */
  public static final String NEVER = "never";
  /** Policy that is always on. */
  public static final String ALWAYS = "always";

  /** Finished runs of the scenario as it stands, the latest first. */
  public List<StoredRun> runs() {
    return workspace.runs()
        .stream()
        .map(KeptRun::stored)
        .filter(run -> run.finished() && run.identity().scenarioHash().equals(scenario.hash()))
        .toList();
  }

  /** The latest of those whose policy is the scenario's own, else of any; empty when there is none. */
  public Optional<StoredRun> findMain() {
    List<StoredRun> runs = runs();
    String policy = scenario.engine().policy().name();
    return runs.stream()
        .filter(run -> run.identity().policy().equals(policy))
        .findFirst()
        .or(() -> runs.stream().findFirst());
  }

  /** What a run recommends. */
  public Advice advice(StoredRun run) {
    try (StoredRuns stored = StoredRuns.open(workspace.file())) {
      RecommendationBuilder builder = new RecommendationBuilder(run.identity(), scenario.landscape().services());
      forEachDeployment(run.identity(), key -> {
        stored.forEachSlot(run, key, run.identity().start(), run.identity().end(), builder::slot);
        stored.forEachDecision(run, key, decided -> builder.decided(decided.at(), decided.decision()));
      });
      return new Advice(
          costs(stored, run), builder.build(), scenario.engine(), beside(stored, run, NEVER),
          beside(stored, run, ALWAYS));
    }
  }

  private Optional<Costs> beside(StoredRuns stored, StoredRun run, String policy) {
    return findBeside(run, policy).map(other -> costs(stored, other));
  }

  /** The latest run of another policy with the same seed. */
  Optional<StoredRun> findBeside(StoredRun run, String policy) {
    return runs().stream()
        .filter(other -> other.identity().policy().equals(policy) && other.identity().seed() == run.identity().seed())
        .findFirst();
  }

  private static Costs costs(StoredRuns stored, StoredRun run) {
    SortedMap<ServiceId, Money> costs = new TreeMap<>();
    forEachDeployment(
        run.identity(), key -> stored.forEachSlot(
            run, key, run.identity().start(), run.identity().end(),
            slot -> costs.merge(key.service(), slot.cost(), Money::plus)));
    return new Costs(run, costs);
  }

  private static void forEachDeployment(RunIdentity identity, java.util.function.Consumer<DeploymentKey> action) {
    for (ServiceId service : identity.axes().services()) {
      for (ZoneId zone : identity.axes().zones()) {
        action.accept(new DeploymentKey(service, zone));
      }
    }
  }
}
