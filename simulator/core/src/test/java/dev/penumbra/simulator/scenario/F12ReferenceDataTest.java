package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.simulator.demand.DemandSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real traces as they are, through a scenario; skipped where the machine does not have them. */
class F12ReferenceDataTest {
  private static final String WINDOW = "{start: 2020-01-02T00:00Z, end: 2020-01-03T00:00Z, past: 1d, slot: 1h}";
  private static final String PLACE = "place: {id: site, latitude: 48.86, longitude: 2.35, timeZone: UTC}";

  @TempDir
  Path folder;

  private static Path reference(String name) {
    String root = System.getenv("PENUMBRA_REFERENCE_DATA");
    Assumptions.assumeTrue(root != null, "PENUMBRA_REFERENCE_DATA is not set");
    return Path.of(root == null ? "" : root, name);
  }

  private DemandSource demand(String section, String window) {
    return new ScenarioFolder(folder).read(ScenarioFolder.withDemand(section).replace(WINDOW, window)).demand();
  }

  private static long total(DemandSource demand) {
    long total = 0;
    for (int slot = 0; slot < demand.slots(); slot++) {
      total += demand.requests(0, 0, slot);
    }
    return total;
  }

  @Test
  void counts_worldCup98_totalIsExact() throws IOException {
    Path file = reference("demand/worldcup98-per-minute.csv");
    List<String> rows = Files.readAllLines(file);
    DemandSource demand = demand(
        "counts: {file: " + file + ", timeColumn: period, " + PLACE + "}",
        "{start: 1998-06-10T00:00Z, end: 1998-07-12T00:00Z, past: 4w, slot: 15m}");
    long expected = rows.stream()
        .skip(1)
        .filter(row -> row.compareTo("1998-05-13") >= 0 && row.compareTo("1998-07-12") < 0)
        .mapToLong(row -> Long.parseLong(row.substring(row.indexOf(',') + 1)))
        .sum();
    assertThat(expected).isGreaterThan(1_000_000_000);
    assertThat(total(demand)).isEqualTo(expected);
  }

  @Test
  void requests_azureLanguageModel_everyRowIsInItsMinute() throws IOException {
    Path file = reference("demand/azure-llm-conv-per-request.csv");
    DemandSource demand = demand(
        "requests: {file: " + file + ", timeColumn: TIMESTAMP, " + PLACE + "}",
        "{start: 2023-11-16T18:30Z, end: 2023-11-16T19:00Z, past: 10m, slot: 1m}");
    List<String> rows = Files.readAllLines(file);
    assertThat(total(demand)).isEqualTo(
        rows.stream()
            .filter(row -> row.compareTo("2023-11-16 18:20") >= 0 && row.compareTo("2023-11-16 19") < 0)
            .count());
    assertThat(demand.requests(0, 0, 15)).isEqualTo(
        (int) rows.stream().filter(row -> row.startsWith("2023-11-16 18:35")).count());
  }
}
