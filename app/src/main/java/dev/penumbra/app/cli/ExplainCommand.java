package dev.penumbra.app.cli;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.config.format.Nearest;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.journal.JournalLine;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.zones.RankedZone;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.format.Window;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
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
    Problems problems = new Problems();
    Optional<Scenario> found = scenario.find(problems);
    Optional<Instant> moment = at.flatMap(text -> findMoment(text, problems));
    Optional<DeploymentKey> named = found.map(read -> key(read, problems));
    found.ifPresent(read -> moment.ifPresent(when -> within(read.window(), when, problems)));
    problems.throwIfAny();
    Scenario read = found.orElseThrow();
    DeploymentKey key = named.orElseThrow();
    Instant until = moment.orElse(read.window().end());
    Last last = new Last(key);
    try (Simulation run = new Simulations(read).start(_ -> last)) {
      while (!run.isFinished() && !run.now().isAfter(until)) {
        run.step();
      }
      String why = last.decision.map(decision -> last.when + " " + JournalLine.of(decision))
          .orElseGet(() -> key + " was not among the candidates until " + until + ": " + passedOver(read, key, run));
      spec.commandLine().getOut().println(why);
    }
    return 0;
  }

  /** Where a zone stands in the list that candidates are taken from. */
  private static String passedOver(Scenario read, DeploymentKey key, Simulation run) {
    Landscape landscape = read.landscape();
    List<RankedZone> ranked = run.lastCycle().orElseThrow().ranking().get(landscape.getService(key.service()));
    int place = IntStream.range(0, ranked.size())
        .filter(i -> ranked.get(i).zone().equals(key.zone()))
        .findFirst()
        .orElseThrow();
    RankedZone zone = ranked.get(place);
    return JournalLine.of(
        Reason.of(
            "other zones rank before it", new Figure("rank", place + 1.0, ""), new Figure("of", ranked.size(), "zones"),
            new Figure("candidates", read.engine().ranking().candidates(), ""), new Figure("total", zone.total(), ""),
            new Figure("proximity", zone.proximity(), ""), new Figure("cost", zone.cost(), ""),
            new Figure("capacity", zone.capacity(), ""), new Figure("saves", zone.savedMillis(), "ms"),
            new Figure("growing", zone.growingShare(), ""),
            new Figure("shadow", zone.shadowDollarsPerHour(), "$/h")));
  }

  private static void within(Window window, Instant moment, Problems problems) {
    if (moment.isBefore(window.start()) || moment.isAfter(window.end())) {
      problems.add("--at", "'" + moment + "'", window.start() + " to " + window.end());
    }
  }

  private static Optional<Instant> findMoment(String text, Problems problems) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException _) {
      problems.add("--at", "'" + text + "'", "a moment with its offset such as 2001-04-20T12:00Z");
      return Optional.empty();
    }
  }

  /** What the command names; it may only be used when there is no problem. */
  private DeploymentKey key(Scenario read, Problems problems) {
    List<String> services = read.landscape().services().stream().map(s -> s.id().value()).toList();
    List<String> zones = read.landscape().zones().stream().map(z -> z.id().value()).toList();
    boolean known = isKnown("--service", service, services, problems);
    known &= isKnown("--zone", zone, zones, problems);
    return new DeploymentKey(
        new ServiceId(known ? service : services.getFirst()), new ZoneId(known ? zone : zones.getFirst()));
  }

  private static boolean isKnown(String option, String id, List<String> known, Problems problems) {
    if (known.contains(id)) {
      return true;
    }
    problems.add(option, "'" + id + "'", Nearest.among(id, known));
    return false;
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
  }
}
