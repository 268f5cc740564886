package dev.penumbra.app.cli;

import dev.penumbra.simulator.scenario.Scenario;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "validate", description = "Reads a scenario and says everything that is wrong with it.")
final class ValidateCommand implements Callable<Integer> {
  @Mixin
  private ScenarioArgument scenario = new ScenarioArgument();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Scenario read = scenario.read();
    spec.commandLine()
        .getOut()
        .printf(
            "%s: no problems; %d services, %d zones, %d clusters, %d slots, hash %s%n", read.name(),
            read.landscape().services().size(), read.landscape().zones().size(), read.landscape().clusters().size(),
            read.window().slots(), read.hash());
    read.clients().logLines().ifPresent(lines -> spec.commandLine().getOut().println(lines.summary()));
    return 0;
  }
}
