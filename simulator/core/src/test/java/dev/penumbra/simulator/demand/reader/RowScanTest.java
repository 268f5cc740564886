package dev.penumbra.simulator.demand.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.demand.file.ColumnNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowScanTest {
  private static final PlaceTable HERE = PlaceTable.of(new Place("here", new GeoPoint(1, 2)), Optional.empty());

  @TempDir
  Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("rows.csv"), text);
  }

  @Test
  void scan_ofCounts_countsEachRefusedRowOnceByReason() throws IOException {
    Path file = file("""
        time,count
        2001-01-01T00:00:00Z,1
        2001-01-01T00:15:00Z,many
        late,few
        2001-01-01T00:30:00Z,-2
        2001-01-01T00:45:00Z,4
        """);
    List<Long> accepted = new ArrayList<>();
    RowScan scan = new CountReader(HERE, Optional.empty())
        .scan(file, row -> accepted.add(row.cells().getStartingLineNumber()));
    assertThat(scan.rows()).isEqualTo(5);
    assertThat(scan.refusedRows()).isEqualTo(3);
    assertThat(scan.refused()).hasSize(2).hasEntrySatisfying("a number, 0 to 1000000000000", refused -> {
      assertThat(refused.count()).isEqualTo(2);
      assertThat(refused.first().getFirst().path()).isEqualTo("rows.csv:3");
    });
    assertThat(accepted).containsExactly(2L, 6L);
    assertThat(scan.trace()).isPresent();
  }

  @Test
  void scan_ofMoreRefusedRowsThanProblemsAreKept_countsThemAll() throws IOException {
    StringBuilder text = new StringBuilder("time\n2001-01-01T00:00:00Z\n");
    for (int i = 0; i < 250; i++) {
      text.append("never\n");
    }
    RowScan scan = new RequestReader(HERE, Instant.EPOCH, Duration.ofMinutes(15), 1, ColumnNames.USUAL)
        .scan(file(text.toString()), _ -> {});
    assertThat(scan.refusedRows()).isEqualTo(250);
    assertThat(scan.refused().values().iterator().next().first()).hasSize(RowScan.Refused.MOST_SHOWN);
    assertThat(scan.trace().orElseThrow().slots()).isEqualTo(1);
  }

  @Test
  void scan_withoutAColumn_tellsOfTheFileAsAWhole() throws IOException {
    RowScan scan = new CountReader(HERE, Optional.empty()).scan(file("time,hits\n2001-01-01T00:00:00Z,1\n"), _ -> {});
    assertThat(scan.problems()).singleElement().satisfies(p -> assertThat(p.legal()).contains("'count'"));
    assertThat(scan.trace()).isEmpty();
  }
}
