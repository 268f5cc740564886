package dev.penumbra.app.cli;

import dev.penumbra.simulator.scenario.ScenarioFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "format", description = "Prints the reference of the scenario's format, as in docs/scenario-format.md.")
final class FormatCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().getOut().print(ScenarioFile.reference());
    spec.commandLine().getOut().flush();
    return 0;
  }
}
