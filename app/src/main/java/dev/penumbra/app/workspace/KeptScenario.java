package dev.penumbra.app.workspace;

import dev.penumbra.app.session.Document;
import dev.penumbra.app.session.OpenScenario;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.scenario.Overrides;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.ScenarioFile;
import dev.penumbra.simulator.scenario.change.TurnForm;
import dev.penumbra.simulator.store.StoredRun;
import dev.penumbra.simulator.store.file.StoreException;
import dev.penumbra.simulator.store.text.ScenarioText;
import java.nio.file.Path;
import java.util.Optional;

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

  /** A baseline's run is decided by that baseline. */
  private static Scenario decidedBy(Scenario scenario, RunIdentity identity) {
    boolean own = identity.origin().isPresent() || scenario.engine().policy().name().equals(identity.policy());
    return Optional.ofNullable(scenario.baselines().get(identity.policy()))
        .filter(_ -> !own)
        .map(scenario::withPolicy)
        .orElse(scenario);
  }
}
