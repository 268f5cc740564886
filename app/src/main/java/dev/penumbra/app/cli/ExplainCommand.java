package dev.penumbra.app.cli;

import dev.penumbra.engine.activation.Decision;
import dev.penumbra.engine.journal.JournalLine;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.InvalidInputException;
import dev.penumbra.engine.model.Problem;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.simulator.run.ResultSink;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.SlotRecord;
import dev.penumbra.simulator.scenario.Scenario;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "explain", description = "Why a service is as it is in a zone at a time, in numbers.")
final class ExplainCommand implements Callable<Integer> {
  @Mixin
  private ScenarioArgument scenario = new ScenarioArgument();

  @Option(names = "--service", required = true, paramLabel = "S", description = "Id of the service.")
  private String service = "";

  @Option(names = "--zone", required = true, paramLabel = "Z", description = "Id of the zone.")
  private String zone = "";

  @Option(names = "--at", paramLabel = "TIME", description = "Moment within the run, for example 2001-04-20T12:00:00Z; its end unless given.")
  private Optional<String> at = Optional.empty();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Scenario read = scenario.read();
    DeploymentKey key = key(read);
    Instant until = at.map(text -> moment(text, read)).orElse(read.window().end());
    Last last = new Last(key);
    Simulation run = new Simulations(read).start(_ -> last);
    while (!run.isFinished() && !run.now().isAfter(until)) {
      run.step();
    }
    spec.commandLine()
        .getOut()
        .println(
            last.decision.map(d -> last.when + " " + JournalLine.of(d))
                .orElse(key + " was not among the candidates until " + until));
    return 0;
  }

  private DeploymentKey key(Scenario read) {
    boolean knownService = read.landscape().services().stream().anyMatch(s -> s.id().value().equals(service));
    boolean knownZone = read.landscape().zones().stream().anyMatch(z -> z.id().value().equals(zone));
    if (!knownService) {
      throw bad("--service", service, "one of " + read.landscape().services().stream().map(s -> s.id()).toList());
    }
    if (!knownZone) {
      throw bad("--zone", zone, "one of " + read.landscape().zones().stream().map(z -> z.id()).toList());
    }
    return new DeploymentKey(new ServiceId(service), new ZoneId(zone));
  }

  private static Instant moment(String text, Scenario read) {
    String legal = read.window().start() + " to " + read.window().end();
    try {
      Instant moment = Instant.parse(text);
      if (moment.isBefore(read.window().start()) || moment.isAfter(read.window().end())) {
        throw bad("--at", text, legal);
      }
      return moment;
    } catch (DateTimeException e) {
      throw bad("--at", text, legal);
    }
  }

  private static InvalidInputException bad(String path, String found, String legal) {
    return new InvalidInputException(List.of(new Problem(path, "'" + found + "'", legal)));
  }

  /** Keeps the last decision on one deployment. */
  private static final class Last implements ResultSink {
    private final DeploymentKey key;
    private Optional<Decision> decision = Optional.empty();
    private Instant when = Instant.EPOCH;

    private Last(DeploymentKey key) {
      this.key = key;
    }

    @Override
    public void decided(Instant at, Decision next) {
      if (next.key().equals(key)) {
        decision = Optional.of(next);
        when = at;
      }
    }

    @Override
    public void slot(SlotRecord slot) {
      // only decisions are asked for
    }

    @Override
    public void finished(SortedMap<String, Double> figures, String journalFingerprint) {
      // only decisions are asked for
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
