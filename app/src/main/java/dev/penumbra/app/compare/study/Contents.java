package dev.penumbra.app.compare.study;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penumbra.engine.config.YamlText;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.store.StoredRun;
import dev.penumbra.simulator.store.StoredRuns;
import dev.penumbra.simulator.store.text.ScenarioText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the runs of a store were made of, as trees. For one thread. */
final class Contents {
  private static final String SEED = "seed";

  private final StoredRuns stored;
  private final Map<String, Optional<ObjectNode>> scenarios = new HashMap<>();

  Contents(StoredRuns stored) {
    this.stored = stored;
  }

  /** The scenario of a run as it was written; empty when its text was not kept or can no longer be read. */
  Optional<ObjectNode> findScenario(StoredRun run) {
    return scenarios.computeIfAbsent(
        run.identity().scenarioHash(), _ -> stored.findText(run).flatMap(Contents::parse));
  }

  private static Optional<ObjectNode> parse(ScenarioText text) {
    try {
      return YamlText.parse(text.text(), text.name()) instanceof ObjectNode mapping
          ? Optional.of(mapping)
          : Optional.empty();
    } catch (InvalidInputException _) {
      return Optional.empty(); // written by a program that read more
    }
  }

  /** All that a run was made of: its scenario, and what the run says over it. */
  ObjectNode whole(StoredRun run, boolean withScenario) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    RunIdentity identity = run.identity();
    whole.put("decidedBy", identity.policy());
    whole.put(SEED, identity.seed());
    whole.put("start", identity.start().toString());
    whole.put("end", identity.end().toString());
    whole.put("traffic", identity.fidelity());
    identity.versions().forEach((what, version) -> whole.withObject("/madeWith").put(what, version));
    identity.origin()
        .ifPresent(
            origin -> YamlText.parse(origin.turns(), "what if")
                .forEach(turn -> whole.set("whatIf " + turn.path("at").asText().replace(":00Z", "Z"),
                    turn.path("changes"))));
    if (withScenario) {
      findScenario(run).ifPresent(scenario -> whole.set("scenario", without(scenario, SEED)));
    }
    return whole;
  }

  private static ObjectNode without(ObjectNode tree, String key) {
    ObjectNode copy = tree.deepCopy();
    copy.remove(key);
    return copy;
  }

  /** The same for runs that differ in nothing but their seed. */
  String ofAllSeeds(StoredRun run) {
    RunIdentity identity = run.identity();
    String scenario = findScenario(run).map(tree -> YamlText.canonical(without(tree, SEED)))
        .orElse(identity.scenarioHash());
    return String.join(
        "\n", scenario, identity.policy(), identity.versions().toString(), identity.start() + "/" + identity.end(),
        identity.origin().map(RunIdentity.Origin::turns).orElse(""));
  }
}
