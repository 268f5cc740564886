package dev.penumbra.app.workspace;

import dev.penumbra.app.session.ShownRun;
import dev.penumbra.app.session.ShownRun.Lineage;
import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.app.session.recording.StoredRecording;
import dev.penumbra.app.session.run.RunSeries.Planned;
import dev.penumbra.app.workspace.KeptRun.Ending;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.store.SqliteResults;
import dev.penumbra.simulator.store.StoredRun;
import dev.penumbra.simulator.store.StoredRuns;
import dev.penumbra.simulator.store.file.StoreException;
import dev.penumbra.simulator.store.file.StoreFile;
import dev.penumbra.simulator.store.text.ScenarioText;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The file runs are kept in. May be used from several threads; each call opens the file anew. */
public final class Workspace implements ResultSink.Factory {
  /** The window waits for it; whoever holds the file longer is not only writing a batch. */
  private static final int OPENING_MILLIS = 1500;

  private final Path file;
  private final SqliteResults results;
  private final Map<RunIdentity, Integer> underWay = new ConcurrentHashMap<>();

  private Workspace(Path file, SqliteResults results) {
    this.file = file;
    this.results = results;
  }

  /**
   * Opens a workspace, which is made when it is not there and brought up to date when it is older.
   *
   * @throws StoreException when it is damaged, locked, of another program or of a newer version; nothing is changed then
   */
  public static Workspace open(Path file) {
    return new Workspace(file, SqliteResults.openWithin(file, OPENING_MILLIS).dated(InstantSource.system()));
  }

  /**
   * Makes ready what opening takes most of its time for: the database's library is unpacked and loaded, once per program.
   * May be called ahead, from any thread.
   */
  public static void prepare() {
    StoreFile.loadDriver();
  }

  /** Where it lies. */
  public Path file() {
    return file;
  }

  @Override
  public ResultSink open(RunIdentity identity) {
    ResultSink stored = results.open(identity);
    underWay.merge(identity, 1, Integer::sum);
    return ResultSink.both(stored, new EndOfRun(() -> underWay.merge(identity, -1, Integer::sum)));
  }

  /** Takes the results of runs that are made of a text, and keeps it with them. */
  public ResultSink.Factory keeping(ScenarioText text) {
    return identity -> {
      results.keep(identity.scenarioHash(), text);
      return open(identity);
    };
  }

  /** All runs, the latest first. */
  public List<KeptRun> runs() {
    Map<RunIdentity, Integer> going = new HashMap<>(underWay);
    try (StoredRuns runs = StoredRuns.open(file)) {
      return runs.list().reversed().stream().map(run -> new KeptRun(run, ending(run, going))).toList();
    }
  }

  /** Of unfinished runs of the same identity the latest are under way, as many as there are; others were interrupted. */
  private static Ending ending(StoredRun run, Map<RunIdentity, Integer> going) {
    if (run.finished()) {
      return Ending.FINISHED;
    }
    boolean goes = going.merge(run.identity(), -1, Integer::sum) >= 0;
    return goes ? Ending.UNDER_WAY : Ending.INTERRUPTED;
  }

  /**
   * A run as it stands among those of the file now; throws {@link StoreException} when it is not there any more.
   *
   * @param all the runs of the file
   */
  public StoredRun getCurrent(StoredRun run, List<StoredRun> all) {
    return all.stream()
        .filter(now -> now.number() == run.number() && now.identity().equals(run.identity()))
        .findFirst()
        .orElseThrow(() -> new StoreException(file, "run " + run.number() + " is no longer there. Maybe run it again"));
  }

  /**
   * A kept run with its scenario, and its parent when that was kept too.
   *
   * @throws StoreException when it is no longer there, the scenario's text was not kept, or is another one now that the
   *     files it points to changed
   * @throws InvalidInputException when the text can no longer be read
   */
  public Lineage lineage(StoredRun run) {
    try (StoredRuns runs = StoredRuns.open(file)) {
      ShownRun shown = shown(runs, getCurrent(run, runs.list()));
      Optional<StoredRun> parent = runs.findParent(run).filter(p -> runs.findText(p).isPresent());
      return new Lineage(shown, parent.map(p -> shown(runs, p)));
    }
  }

  private ShownRun shown(StoredRuns runs, StoredRun run) {
    return new ShownRun(KeptScenario.read(file, run, text(runs, run)), StoredRecording.read(runs, run));
  }

  private ScenarioText text(StoredRuns runs, StoredRun run) {
    return runs.findText(run)
        .orElseThrow(() -> new StoreException(file,
            "the scenario of run " + run.number() + " was not kept. Maybe run it again"));
  }

  /** A run like a kept one but with another seed, to be kept here too; throws as {@link #lineage} does. */
  public Planned reseeded(StoredRun run, long seed) {
    try (StoredRuns runs = StoredRuns.open(file)) {
      return KeptScenario.reseeded(file, run, text(runs, run), seed, this::keeping);
    }
  }

  /** The whole run, to be looked at slot by slot. */
  public Recording recording(StoredRun run) {
    try (StoredRuns runs = StoredRuns.open(file)) {
      return StoredRecording.read(runs, run);
    }
  }

  /** Takes notice of nothing but the end. */
  private record EndOfRun(Runnable then) implements ResultSink {
    @Override
    public void close() {
      then.run();
    }
  }
}
