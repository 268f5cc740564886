package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.desktop.example.Example;
import dev.penumbra.simulator.store.StoredRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a first start shows is what the command line makes of the same scenario. */
class F16ExampleTest {
  private static final Path SMALL = Path.of(System.getProperty("penumbra.root"), "datasets/scenarios/small.yaml");
  private static final String POLICY = "expected-cost";

  @TempDir
  Path folder;

  private Example made(String name) {
    Example example = new Example(SMALL, folder.resolve(name));
    example.make();
    return example;
  }

  @Test
  void make_twice_isTheSameByteForByte() throws IOException {
    Example once = made("once.sqlite");
    assertThat(Files.readAllBytes(once.store())).isEqualTo(Files.readAllBytes(made("again.sqlite").store()));
    once.make();
    assertThat(Files.readAllBytes(once.store())).isEqualTo(Files.readAllBytes(folder.resolve("again.sqlite")));
  }

  @Test
  void make_isWhatTheCommandRunMakes() throws SQLException {
    Example example = made("example.sqlite");
    CommandRun run = CommandRun.of("run", SMALL, "--out", folder);
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<String> rows = rows(example.store());
    assertThat(rows).hasSizeGreaterThan(500).isEqualTo(rows(folder.resolve("results.sqlite")));
  }

  /** Every row of the policy's run in every table, its number left out. */
  private static List<String> rows(Path store) throws SQLException {
    long run;
    try (StoredRuns runs = StoredRuns.open(store)) {
      run = runs.list()
          .stream()
          .filter(r -> r.identity().policy().equals(POLICY))
          .findFirst()
          .orElseThrow()
          .number();
    }
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement statement = connection.createStatement()) {
      for (String table : List.of("run", "name", "slot", "wording", "decision", "route", "phase")) {
        try (ResultSet result = statement.executeQuery("SELECT * FROM " + table + " WHERE run = " + run)) {
          while (result.next()) {
            rows.add(table + row(result));
          }
        }
      }
    }
    return rows;
  }

  private static String row(ResultSet result) throws SQLException {
    StringBuilder row = new StringBuilder();
    for (int column = 2; column <= result.getMetaData().getColumnCount(); column++) {
      Object value = result.getObject(column);
      row.append('|').append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
    }
    return row.toString();
  }

  @Test
  void giveTo_aFirstWorkspace_beginsItWithTheRun() {
    Path workspace = folder.resolve("runs.sqlite");
    made("example.sqlite").giveTo(workspace);
    try (StoredRuns runs = StoredRuns.open(workspace)) {
      assertThat(runs.list()).singleElement().satisfies(run -> {
        assertThat(run.finished()).isTrue();
        assertThat(run.identity().scenarioName()).isEqualTo("small");
        assertThat(run.identity().versions()).isNotEmpty();
      });
    }
  }

  @Test
  void giveTo_aWorkspaceThatIsThere_leavesIt() throws IOException {
    Path workspace = Files.writeString(folder.resolve("runs.sqlite"), "mine");
    made("example.sqlite").giveTo(workspace);
    assertThat(workspace).hasContent("mine");
  }

  @Test
  void giveTo_withoutAnExample_makesNoWorkspace() {
    Path workspace = folder.resolve("runs.sqlite");
    new Example(SMALL, folder.resolve("none.sqlite")).giveTo(workspace);
    assertThat(workspace).doesNotExist();
  }
}
