package dev.penumbra.app.cli.report;

import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.simulator.export.PenumbraYaml;
import dev.penumbra.simulator.export.RecommendationCsv;
import dev.penumbra.simulator.export.WholeFile;
import dev.penumbra.simulator.recommendation.RecommendationBuilder;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.store.SqliteResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The folder a comparison's results go to. Its store takes every run while it goes on and keeps what earlier ones left
 * there; the files beside it tell of the latest comparison and are written when that has ended. Of replications the first makes the
 * recommendation.
 */
public final class ResultsFolder implements ResultSink.Factory {
  private static final String STORE = "results.sqlite";
  private static final String COMPARISON = "comparison.json";
  private static final String YAML = "recommendation.yaml";
  private static final String CSV = "recommendation.csv";

  private final Path folder;
  private final Scenario scenario;
  private final SqliteResults store;
  private final AtomicReference<Optional<RecommendationBuilder>> chosen = new AtomicReference<>(Optional.empty());

  private ResultsFolder(Path folder, Scenario scenario, SqliteResults store) {
    this.folder = folder;
    this.scenario = scenario;
    this.store = store;
  }

  /** Whether results could go there; {@code configuration} is read by the command and may not be replaced by it. */
  public static void check(Path folder, Optional<Path> configuration, Problems problems) {
    checkPlace(folder, problems);
    for (String name : List.of(STORE, COMPARISON, YAML, CSV)) {
      Path file = folder.resolve(name);
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        String kind = Files.isDirectory(file) ? "a directory" : "a device or a pipe";
        problems.add("--out", "'" + folder + "', where '" + name + "' is " + kind, "a folder for results only");
      }
      if (configuration.filter(read -> isSame(read, file)).isPresent()) {
        problems.add("--out", "'" + folder + "', where --configuration would be replaced", "another folder");
      }
    }
  }

  /** A folder is there, or can be made below one that is. */
  private static void checkPlace(Path folder, Problems problems) {
    Path there = folder.toAbsolutePath().normalize();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there != null && !Files.isDirectory(there)) {
      problems.add("--out", "'" + folder + "', where '" + there + "' is a file", "a folder, or where one can be made");
    } else if (there != null && !Files.isWritable(there)) {
      problems.add("--out", "'" + folder + "', where '" + there + "' may not be written", "a folder of one's own");
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException _) {
      return false; // what cannot be looked at is told of when it is read
    }
  }

  /** Makes the folder and its store where they are not there. */
  public static ResultsFolder open(Path folder, Scenario scenario) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "folder " + folder.toAbsolutePath() + " cannot be made. Maybe what is above it is write-protected or full",
          e);
    }
    return new ResultsFolder(folder, scenario, SqliteResults.open(folder.resolve(STORE)));
  }

  @Override
  public ResultSink open(RunIdentity identity) {
    ResultSink stored = store.open(identity);
    if (!isChosen(identity)) {
      return stored;
    }
    RecommendationBuilder builder = new RecommendationBuilder(identity, scenario.landscape().services());
    chosen.set(Optional.of(builder));
    return ResultSink.both(stored, builder);
  }

  private boolean isChosen(RunIdentity identity) {
    return identity.policy().equals(scenario.engine().policy().name())
        && identity.seed() == scenario.seed()
        && identity.start().equals(scenario.window().start());
  }

  /** Writes what has to wait for the end: the comparison as given, and the recommendation of the chosen policy. */
  public void write(String comparison) {
    WholeFile.write(folder.resolve(COMPARISON), comparison);
    chosen.get().map(RecommendationBuilder::build).ifPresent(recommendation -> {
      PenumbraYaml.write(folder.resolve(YAML), new PenumbraYaml.Content(scenario.engine(), recommendation));
      RecommendationCsv.write(folder.resolve(CSV), recommendation);
    });
  }
}
