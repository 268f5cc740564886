package dev.penumbra.app.workspace;

import com.fasterxml.jackson.databind.node.LongNode;
import dev.penumbra.app.scenario.yaml.Change;
import dev.penumbra.app.scenario.yaml.Where;
import dev.penumbra.app.scenario.yaml.YamlEdit;
import dev.penumbra.app.scenario.yaml.YamlTree;
import dev.penumbra.app.session.Document;
import dev.penumbra.app.session.OpenScenario;
import dev.penumbra.app.session.run.RunSeries.Planned;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.scenario.Overrides;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.ScenarioFile;
import dev.penumbra.simulator.scenario.change.Turn;
import dev.penumbra.simulator.scenario.change.TurnForm;
import dev.penumbra.simulator.store.StoredRun;
import dev.penumbra.simulator.store.file.StoreException;
import dev.penumbra.simulator.store.text.ScenarioText;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Makes the scenario of a kept run from its text. */
final class KeptScenario {
  private KeptScenario() {}

  static OpenScenario read(Path file, StoredRun run, ScenarioText text) {
    Path folder = Path.of(text.folder());
    RunIdentity identity = run.identity();
    Scenario scenario = ScenarioFile.parse(text.text(), text.name(), folder, Overrides.NONE);
    Simulations plain = new Simulations(decidedBy(scenario, identity));
    Simulations simulations = identity.origin()
        .map(origin -> plain.turned(new TurnForm(scenario.landscape()).read(origin.turns()), origin))
        .orElse(plain);
    if (!simulations.scenario().hash().equals(identity.scenarioHash())) {
      throw new StoreException(
          file, "run " + run.number() + " was made with other data than lie in " + folder
              + " now. Maybe put the files back that its scenario points to");
    }
    return new OpenScenario(new Document(text.name(), folder, Optional.empty(), text.text()), simulations);
  }

  /**
   * A run like a kept one, but with another seed.
   *
   * @param keeping takes its results and keeps the text it is made of
   */
  static Planned reseeded(
      Path file, StoredRun run, ScenarioText text, long seed, Function<ScenarioText, ResultSink.Factory> keeping) {
    read(file, run, text); // the data are those of the kept run
    RunIdentity identity = run.identity();
    Change change = new Change.Put(Where.ROOT.key("seed"), LongNode.valueOf(seed));
    String edited = YamlEdit.apply(YamlTree.parse(text.text(), text.name()), change).text();
    Scenario scenario = ScenarioFile.parse(edited, text.name(), Path.of(text.folder()), Overrides.NONE);
    Simulations simulations = new Simulations(decidedBy(scenario, identity));
    if (identity.origin().isPresent()) {
      for (Turn turn : new TurnForm(scenario.landscape()).read(identity.origin().get().turns())) {
        simulations = simulations.turned(turn);
      }
    }
    if (!simulations.identity().policy().equals(identity.policy())) {
      throw new StoreException(
          file, "run " + run.number() + " was decided by '" + identity.policy()
              + "', which its scenario has no parameters of. Maybe add them to its baselines and run it again");
    }
    return new Planned(simulations, keeping.apply(new ScenarioText(text.name(), text.folder(), edited)));
  }

  /** A baseline's run is decided by that baseline. */
  private static Scenario decidedBy(Scenario scenario, RunIdentity identity) {
    boolean own = identity.origin().isPresent() || scenario.engine().policy().name().equals(identity.policy());
    return Optional.ofNullable(scenario.baselines().get(identity.policy()))
        .filter(_ -> !own)
        .map(scenario::withPolicy)
        .orElse(scenario);
  }
}
