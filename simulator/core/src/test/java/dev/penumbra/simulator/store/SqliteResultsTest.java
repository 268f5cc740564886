package dev.penumbra.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penumbra.engine.journal.JournalEntry;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.shadow.InstanceState;
import dev.penumbra.simulator.metrics.StartPhase;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.store.cloud.StoredRoutes;
import dev.penumbra.simulator.store.file.Schema;
import dev.penumbra.simulator.store.file.StoreException;
import dev.penumbra.simulator.store.text.ScenarioText;
import dev.penumbra.simulator.store.file.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteResultsTest {
  private static final TreeMap<String, Double> FIGURES = new TreeMap<>(Map.of("costDollars", 12.5, "misses", 3.0));

  @TempDir
  Path folder;

  @Test
  void finishedRun_readBack_isAsItWasWritten() {
    Path file = writeFinished("results.penumbra", 1, 50);
    try (StoredRuns runs = StoredRuns.open(file)) {
      assertThat(runs.list())
          .containsExactly(new StoredRun(1, Runs.identity(1), true, Optional.empty(), FIGURES, "f00d"));
    }
    assertThat(Runs.readSlots(file, 0)).usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(IntStream.range(0, 50).mapToObj(n -> Runs.slot(n, 0, 1)).toList());
  }

  @Test
  void decisionsUntil_momentBetweenCycles_givesTheLatestBeforeItNewestFirst() {
    Path file = writeFinished("results.penumbra", 1, 50);
    try (StoredRuns runs = StoredRuns.open(file)) {
      var at = Runs.START.plusMillis(7 * Runs.SLOT_MILLIS + 1);
      assertThat(runs.decisionsUntil(runs.list().getFirst(), Runs.SHOP_IN_WEST, at, 2)).containsExactly(
          new JournalEntry.Decided(at.minusMillis(1), Runs.decision(Runs.SHOP_IN_WEST, 7)),
          new JournalEntry.Decided(
              at.minusMillis(1 + Runs.SLOT_MILLIS), Runs.decision(Runs.SHOP_IN_WEST, 6)));
    }
  }

  @Test
  void forEachSlot_withinATimeRange_leavesItsEndOut() {
    Path file = writeFinished("results.penumbra", 1, 50);
    try (StoredRuns runs = StoredRuns.open(file)) {
      List<Long> starts = new ArrayList<>();
      var from = Runs.START.plus(Duration.ofHours(1));
      runs.forEachSlot(
          runs.list().getFirst(), Runs.SHOP_IN_WEST, from, from.plus(Duration.ofMinutes(30)),
          slot -> starts.add(slot.slotStartMillis() - from.toEpochMilli()));
      assertThat(starts).containsExactly(0L, Runs.SLOT_MILLIS);
    }
  }

  @Test
  void routes_changedTwiceAtOneMoment_keepTheLaterOne() {
    Path file = folder.resolve("results.penumbra");
    try (ResultSink sink = SqliteResults.open(file).open(Runs.identity(1))) {
      sink.routed(Runs.START, 0, List.of(1, 1));
      sink.routed(Runs.START, 0, List.of(1, 2));
      sink.routed(Runs.START.plusMillis(Runs.SLOT_MILLIS), 0, List.of(0, 2));
    }
    try (StoredRuns runs = StoredRuns.open(file)) {
      assertThat(runs.routes(runs.list().getFirst())).containsExactly(
          new StoredRoutes(Runs.START, 0, List.of(1, 2)),
          new StoredRoutes(Runs.START.plusMillis(Runs.SLOT_MILLIS), 0, List.of(0, 2)));
    }
  }

  @Test
  void fileOfVersion2_openedForWriting_keepsItsRunsAndTakesRoutes() throws SQLException {
    Path file = writeFinished("results.penumbra", 1, 5);
    backToVersion3(file);
    change(file, "DROP TABLE route");
    change(file, "PRAGMA user_version = 2");
    assertThatThrownBy(() -> StoredRuns.open(file)).hasMessageContaining("older Penumbra");
    SqliteResults.open(file);
    try (StoredRuns runs = StoredRuns.open(file)) {
      assertThat(runs.list()).singleElement().satisfies(run -> assertThat(runs.routes(run)).isEmpty());
    }
    assertThat(Runs.readSlots(file, 0)).hasSize(5);
  }

  private static void backToVersion4(Path file) throws SQLException {
    change(file, "DROP TABLE phase");
    change(file, "ALTER TABLE run DROP COLUMN begun_millis");
    for (String kind : List.of("active", "shadow", "transfer", "dependencies")) {
      change(file, "ALTER TABLE slot DROP COLUMN cost_" + kind + "_nano_dollars");
    }
    change(file, "PRAGMA user_version = 4");
  }

  private static void backToVersion3(Path file) throws SQLException {
    backToVersion4(file);
    change(file, "DROP TABLE scenario_text");
    for (String column : List.of("origin_parent", "origin_millis", "origin_turns")) {
      change(file, "ALTER TABLE run DROP COLUMN " + column);
    }
    change(file, "PRAGMA user_version = 3");
  }

  @Test
  void fileOfVersion3_openedForWriting_keepsItsRunsAndTakesTextsAndForks() throws SQLException {
    Path file = writeFinished("results.penumbra", 1, 5);
    backToVersion3(file);
    SqliteResults results = SqliteResults.open(file);
    try (StoredRuns runs = StoredRuns.open(file)) {
      assertThat(runs.list()).singleElement().satisfies(run -> {
        assertThat(run.identity()).isEqualTo(Runs.identity(1));
        assertThat(runs.findText(run)).isEmpty();
        assertThat(runs.findParent(run)).isEmpty();
      });
    }
    results.keep("ab12", new ScenarioText("small", "/somewhere", "name: small"));
    results.open(Runs.fork(1)).close();
    try (StoredRuns runs = StoredRuns.open(file)) {
      assertThat(runs.findText(runs.list().getFirst()))
          .contains(new ScenarioText("small", "/somewhere", "name: small"));
      assertThat(runs.list().getLast().identity()).isEqualTo(Runs.fork(1));
      assertThat(runs.findParent(runs.list().getLast())).contains(runs.list().getFirst());
      assertThat(runs.findText(runs.list().getLast())).isEmpty();
    }
  }

  @Test
  void fileOfVersion4_openedForWriting_keepsItsRunsAndTakesKindsOfCostAndMoments() throws SQLException {
    Path file = writeFinished("results.penumbra", 1, 5);
    backToVersion4(file);
    Instant now = Instant.parse("2026-04-01T12:00:00Z");
    finish(SqliteResults.open(file).dated(() -> now), 2, 5);
    assertThat(Runs.readSlots(file, 0)).hasSize(5)
        .allMatch(slot -> slot.costByKind().isEmpty() && slot.cost()
            .equals(Runs.slot(0, 0, 1)
                .cost()
                .plus(
                    new Money((slot.slotStartMillis() - Runs.START.toEpochMilli()) / Runs.SLOT_MILLIS))));
    assertThat(Runs.readSlots(file, 1)).usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(IntStream.range(0, 5).mapToObj(n -> Runs.slot(n, 0, 1)).toList());
    try (StoredRuns runs = StoredRuns.open(file)) {
      assertThat(runs.list()).extracting(StoredRun::begunAt).containsExactly(Optional.empty(), Optional.of(now));
    }
  }

  @Test
  void phases_twoFromOneMomentOn_keepTheLaterOne() {
    Path file = folder.resolve("results.penumbra");
    StartPhase booting = new StartPhase(9, 0, 1, Optional.of(InstanceState.BOOTING));
    StartPhase over = new StartPhase(12, 0, 1, Optional.empty());
    try (ResultSink sink = SqliteResults.open(file).open(Runs.identity(1))) {
      sink.phase(new StartPhase(9, 0, 1, Optional.of(InstanceState.PROVISIONING)));
      sink.phase(booting);
      sink.phase(over);
    }
    try (StoredRuns runs = StoredRuns.open(file)) {
      assertThat(runs.phases(runs.list().getFirst())).containsExactly(booting, over);
    }
  }

  @Test
  void forEachDecision_ofADeployment_givesAllOldestFirst() {
    Path file = writeFinished("results.penumbra", 1, 3);
    try (StoredRuns runs = StoredRuns.open(file)) {
      List<JournalEntry.Decided> decided = new ArrayList<>();
      runs.forEachDecision(runs.list().getFirst(), Runs.SHOP_IN_WEST, decided::add);
      assertThat(decided).extracting(d -> d.decision())
          .containsExactly(
              Runs.decision(Runs.SHOP_IN_WEST, 0), Runs.decision(Runs.SHOP_IN_WEST, 1),
              Runs.decision(Runs.SHOP_IN_WEST, 2));
    }
  }

  @Test
  void killedRun_fileOpenedAgain_isUnfinishedWithItsWholeBatches() {
    Path file = folder.resolve("results.penumbra");
    @SuppressWarnings("resource") // never closed, as when the process is killed
    ResultSink killed = SqliteResults.open(file).open(Runs.identity(1));
    Runs.write(killed, 1000); // 12,000 rows: one batch is written, the rest is lost
    try (StoredRuns runs = StoredRuns.open(file)) {
      assertThat(runs.list()).singleElement().satisfies(run -> {
        assertThat(run.finished()).isFalse();
        assertThat(run.figures()).isEmpty();
      });
    }
    assertThat(Runs.readSlots(file, 0)).hasSize(834);
    writeFinished("results.penumbra", 2, 3);
    assertThat(Runs.readSlots(file, 1)).hasSize(3);
  }

  @Test
  void closedBeforeItsEnd_readBack_isUnfinishedWithEverythingGiven() {
    Path file = folder.resolve("results.penumbra");
    try (ResultSink sink = SqliteResults.open(file).open(Runs.identity(1))) {
      Runs.write(sink, 5);
    }
    try (StoredRuns runs = StoredRuns.open(file)) {
      assertThat(runs.list().getFirst().finished()).isFalse();
    }
    assertThat(Runs.readSlots(file, 0)).hasSize(5);
  }

  @Test
  void sameRun_writtenTwice_hasTheSameRows() throws SQLException {
    Path one = writeFinished("one", 1, 100);
    Path two = writeFinished("two", 1, 100);
    for (String table : List.of("run", "name", "slot", "wording", "decision")) {
      assertThat(dump(one, table)).isNotEmpty().isEqualTo(dump(two, table));
    }
  }

  @Test
  void twoThreads_writingToOneFile_loseNothing() throws Exception {
    SqliteResults results = SqliteResults.open(folder.resolve("results.penumbra"));
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> done = new ArrayList<>();
      for (int thread = 0; thread < 2; thread++) {
        long seed = thread;
        done.add(threads.submit(() -> finish(results, seed, 1500)));
      }
      for (Future<?> one : done) {
        one.get();
      }
    }
    for (int run = 0; run < 2; run++) {
      assertThat(Runs.readSlots(folder.resolve("results.penumbra"), run)).hasSize(1500);
    }
  }

  @Test
  void sameSlotTwice_atFlush_isRefusedAndTheRunStaysUnfinished() {
    Path file = folder.resolve("results.penumbra");
    try (ResultSink sink = SqliteResults.open(file).open(Runs.identity(1))) {
      sink.slot(Runs.slot(1, 0, 1));
      sink.slot(Runs.slot(1, 0, 1));
      assertThatThrownBy(() -> sink.finished(FIGURES, "")).isInstanceOf(StoreException.class)
          .hasMessageContaining("given twice");
    }
    assertThat(Runs.readSlots(file, 0)).isEmpty();
  }

  @Test
  void lockedFile_opened_isRefusedAfterItsTimeout() throws SQLException {
    Path file = writeFinished("results.penumbra", 1, 1);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      StoreFile.execute(other, "BEGIN IMMEDIATE");
      SqliteResults results = SqliteResults.open(file, 50);
      assertThatThrownBy(() -> results.open(Runs.identity(2))).isInstanceOf(StoreException.class)
          .hasMessageContaining("locked");
    }
    assertThat(Runs.readSlots(file, 0)).hasSize(1);
  }

  @Test
  void fullDisk_whileWriting_saysSo() throws SQLException {
    Path file = folder.resolve("full");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      StoreFile.execute(connection, "CREATE TABLE filler (content BLOB)");
      StoreFile.execute(connection, "PRAGMA max_page_count = 4"); // SQLite then answers as on a full disk
      assertThatThrownBy(
          () -> new StoreFile(file, 50).attempt("writing results", () -> {
            StoreFile.execute(connection, "INSERT INTO filler VALUES (zeroblob(100000))");
            return 0;
          })).isInstanceOf(StoreException.class).hasMessageContaining("the disk is full");
    }
  }

  @Test
  void newerSchema_opened_isRefusedAndLeftAsItIs() throws SQLException, IOException {
    Path file = writeFinished("results.penumbra", 1, 1);
    change(file, "PRAGMA user_version = " + (Schema.VERSION + 1));
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> SqliteResults.open(file)).isInstanceOf(StoreException.class)
        .hasMessageContaining("version " + (Schema.VERSION + 1))
        .hasMessageContaining("newer Penumbra");
    assertThatThrownBy(() -> StoredRuns.open(file)).isInstanceOf(StoreException.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void databaseOfAnother_opened_isRefusedAndLeftAsItIs() throws SQLException, IOException {
    Path file = folder.resolve("cookies.sqlite");
    change(file, "CREATE TABLE cookie (name TEXT)");
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> SqliteResults.open(file)).isInstanceOf(StoreException.class)
        .hasMessageContaining("another program");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void fileThatIsNoDatabase_opened_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("letter.txt"), "Dear planner, ".repeat(100));
    assertThatThrownBy(() -> SqliteResults.open(file)).isInstanceOf(StoreException.class)
        .hasMessageContaining("not a SQLite database");
    assertThat(file).hasContent("Dear planner, ".repeat(100));
  }

  @Test
  void pathsThatCannotHoldAFile_opened_areRefused() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "");
    for (Path path : List.of(folder, letter.resolve("results"), folder.resolve("missing/results"))) {
      assertThatThrownBy(() -> SqliteResults.open(path)).isInstanceOf(StoreException.class)
          .hasMessageContaining(path.toString())
          .hasMessageContaining("directory");
    }
    assertThatThrownBy(() -> StoredRuns.open(folder.resolve("missing"))).isInstanceOf(StoreException.class)
        .hasMessageContaining("does not exist");
  }

  private Path writeFinished(String name, long seed, int slots) {
    Path file = folder.resolve(name);
    finish(SqliteResults.open(file), seed, slots);
    return file;
  }

  private static void finish(SqliteResults results, long seed, int slots) {
    try (ResultSink sink = results.open(Runs.identity(seed))) {
      Runs.write(sink, slots);
      sink.finished(FIGURES, "f00d");
    }
  }

  private static void change(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      StoreFile.execute(connection, sql);
    }
  }

  private static List<String> dump(Path file, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
      while (row.next()) {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          Object value = row.getObject(column);
          text.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
              .append('|');
        }
        rows.add(text.toString());
      }
    }
    return rows;
  }
}
