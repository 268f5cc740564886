package dev.penumbra.app.workspace;

import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.app.session.recording.StoredRecording;
import dev.penumbra.app.workspace.KeptRun.Ending;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.store.SqliteResults;
import dev.penumbra.simulator.store.StoredRun;
import dev.penumbra.simulator.store.StoredRuns;
import dev.penumbra.simulator.store.file.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The file runs are kept in. May be used from several threads; each call opens the file anew. */
public final class Workspace implements ResultSink.Factory {
  private final Path file;
  private final SqliteResults results;
  private final Set<RunIdentity> underWay = ConcurrentHashMap.newKeySet();

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
    return new Workspace(file, SqliteResults.open(file));
  }

  /** Where it lies. */
  public Path file() {
    return file;
  }

  @Override
  public ResultSink open(RunIdentity identity) {
    ResultSink stored = results.open(identity);
    underWay.add(identity);
    return ResultSink.both(stored, new EndOfRun(() -> underWay.remove(identity)));
  }

  /** All runs, the latest first. */
  public List<KeptRun> runs() {
    try (StoredRuns runs = StoredRuns.open(file)) {
      return runs.list().reversed().stream().map(run -> new KeptRun(run, ending(run))).toList();
    }
  }

  private Ending ending(StoredRun run) {
    if (run.finished()) {
      return Ending.FINISHED;
    }
    return underWay.contains(run.identity()) ? Ending.UNDER_WAY : Ending.INTERRUPTED;
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
