package dev.penumbra.simulator.verification.trace;

import dev.penumbra.engine.activation.policy.Policies;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.ScenarioFile;
import dev.penumbra.simulator.traffic.Fidelity;
import dev.penumbra.simulator.verification.evidence.Evidence;
import dev.penumbra.simulator.verification.evidence.ExactEvidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the scenario's own policy did when the trace was made: every control event, and per station and hour the requests
 * that arrived, finished, were dropped, missed the objective and wait, with a fingerprint of all that was measured.
 *
 * @param scenario its file
 * @param file the trace
 */
public record GoldenTrace(Path scenario, Path file) {
  private record Traced(List<String> lines, RunResult result, long arrived, long ended) {}

  /** One for each scenario that is shipped, by name. */
  public static List<GoldenTrace> shipped(Path datasets) {
    try (Stream<Path> files = Files.list(datasets.resolve("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(file -> new GoldenTrace(file, datasets.resolve("traces").resolve(name(file) + ".txt")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("scenarios below " + datasets.toAbsolutePath() + " cannot be listed", e);
    }
  }

  private static String name(Path scenario) {
    return String.valueOf(scenario.getFileName()).replace(".yaml", "");
  }

  /** The run as it is now, and whether every request is accounted for. */
  public List<Evidence> evidence() {
    Traced now = trace();
    String name = "scenario " + name(scenario);
    return List.of(
        ExactEvidence.equal(name + ": lines that differ from the golden trace", 0, differences(golden(), now.lines())),
        ExactEvidence.equal(
            name + ": arrived = served + dropped + waiting, requests", now.arrived(),
            now.ended() + now.result().queued()));
  }

  /** The text of the trace as it is now. */
  public String text() {
    return String.join("\n", trace().lines()) + "\n";
  }

  private Traced trace() {
    Scenario read = ScenarioFile.read(scenario);
    Simulations simulations = new Simulations(read);
    TracedTraffic traffic = new TracedTraffic(
        simulations.traffic(Fidelity.REQUESTS), read.landscape());
    try (
        Simulation run = simulations.start(
            simulations.engine(Policies.create(read.engine().policy())), traffic, Fidelity.REQUESTS,
            _ -> ResultSink.NONE)) {
      RunResult result = run.finish();
      List<String> lines = new ArrayList<>();
      lines.add("scenario " + read.name());
      lines.add("policy " + result.identity().policy() + ", seed " + read.seed());
      lines.addAll(traffic.lines());
      lines.add("journal " + result.journalDigest());
      lines.add("cost " + result.cost().total().nanoDollars() + " nano-dollars");
      return new Traced(lines, result, traffic.arrived(), traffic.ended());
    }
  }

  private List<String> golden() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("trace " + file.toAbsolutePath() + " cannot be read", e);
    }
  }

  private static int differences(List<String> one, List<String> other) {
    int different = Math.abs(one.size() - other.size());
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      different += one.get(i).equals(other.get(i)) ? 0 : 1;
    }
    return different;
  }
}
