package dev.penumbra.simulator.demand.reader;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.demand.file.ColumnNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountReaderTest {
  private static final Place CHICAGO = new Place("ORD", new GeoPoint(41.98, -87.9));
  private static final Place TOKYO = new Place("HND", new GeoPoint(35.55, 139.78));
  private static final PlaceTable TWO = new PlaceTable(
      List.of(CHICAGO, TOKYO),
      List.of(Optional.of(ZoneId.of("America/Chicago")), Optional.of(ZoneId.of("Asia/Tokyo"))));
  private static final PlaceTable ONE = PlaceTable.of(CHICAGO, Optional.empty());

  @TempDir
  Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("counts.csv"), content);
  }

  private Path file(String content) throws IOException {
    return file(content.getBytes(StandardCharsets.UTF_8));
  }

  private static DemandTrace trace(PlaceTable places, Path file) {
    return new CountReader(places, Optional.empty()).read(file);
  }

  @Test
  void read_instantsAndOffsets_fallIntoTheSameSlots() throws IOException {
    DemandTrace trace = trace(TWO, file("""
        Time,extra,place,count
        2001-03-05T12:00:00Z,x,ORD,4
        2001-03-05T12:15:00Z,x,ORD,5.5
        2001-03-05T21:15:00+09:00,x,HND,7
        """));
    assertThat(trace.slotMillis()).isEqualTo(900_000);
    assertThat(trace.start()).isEqualTo(Instant.parse("2001-03-05T12:00:00Z"));
    assertThat(List.of(trace.count(0, 0), trace.count(0, 1), trace.count(1, 0), trace.count(1, 1)))
        .containsExactly(4.0, 5.5, 0.0, 7.0);
  }

  @Test
  void read_timeFarFromAnyOther_isTheOnlyProblem() throws IOException {
    Path file = file("""
        time,place,count
        9999-03-05T12:00:00Z,ORD,4
        -999999999-03-05T12:00Z,ORD,4
        2001-03-05T12:15:00Z,ORD,5
        2001-03-05T12:30:00Z,ORD,5
        """);
    assertThatThrownBy(() -> trace(TWO, file)).isInstanceOf(InvalidInputException.class)
        .extracting(Throwable::getMessage, as(STRING))
        .contains("counts.csv:2: found time '9999-03-05T12:00:00Z'", "counts.csv:3", "a year from 1900 to 2199")
        .doesNotContain("counts.csv:4", "counts.csv:5");
  }

  @Test
  void read_columnTwice_isRefused() throws IOException {
    Path file = file("time,place,count,Count\n2001-03-05T12:00:00Z,ORD,4,5\n");
    assertThatThrownBy(() -> trace(TWO, file)).isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("a column 'count' once");
  }

  @Test
  void read_localTimes_areThoseOfEachPlace() throws IOException {
    DemandTrace trace = trace(TWO, file("""
        time,place,count
        2001-03-05 06:00,ORD,1
        2001-03-05 07:00,ORD,2
        2001-03-05 21:00,HND,3
        """));
    assertThat(trace.start()).isEqualTo(Instant.parse("2001-03-05T12:00:00Z"));
    assertThat(trace.count(1, 0)).isEqualTo(3);
  }

  @Test
  void read_localHourThatComesTwice_isTwoHours() throws IOException {
    DemandTrace trace = trace(TWO, file("""
        time,place,count
        2001-10-28T00:30,ORD,1
        2001-10-28T01:00,ORD,2
        2001-10-28T01:30,ORD,3
        2001-10-28T01:00,ORD,4
        2001-10-28T01:30,ORD,5
        2001-10-28T02:00,ORD,6
        """));
    assertThat(trace.slots()).isEqualTo(6);
    assertThat(trace.count(0, 4)).isEqualTo(5);
  }

  @Test
  void read_gzipOfTwoMembersUnderAnyName_isUnpacked() throws IOException {
    var packed = new ByteArrayOutputStream();
    for (String part : List.of("time,count\n2001-03-05T12:00Z,4\n", "2001-03-05T12:01Z,5\n")) {
      try (var gzip = new GZIPOutputStream(packed)) {
        gzip.write(part.getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(trace(ONE, file(packed.toByteArray())).total()).isEqualTo(9);
    byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() - 9);
    assertThatThrownBy(() -> trace(ONE, file(cut))).hasMessageContaining("cannot be read or unpacked");
  }

  @Test
  void read_slotGiven_binsTimesOffTheGrid() throws IOException {
    Path file = file("time,count\n2001-03-05T12:04:53Z,4\n2001-03-05T12:09:50Z,5\n2001-03-05T12:13:00Z,6\n");
    var read = new CountReader(ONE, Optional.of(Duration.ofMinutes(5))).read(file);
    assertThat(read.slots()).isEqualTo(3);
    assertThat(read.total()).isEqualTo(15);
    assertThatThrownBy(() -> trace(ONE, file)).hasMessageContaining("say how long a slot is");
  }

  @Test
  void read_everyRowBad_listsEachWithItsLine() throws IOException {
    Path file = file("""
        time,place,count
        2001-03-05T12:00Z,ORD,-1
        2001-03-05T12:15Z,XXX,1
        yesterday,ORD,1
        2001-03-05T11:45Z,ORD,1
        2001-03-05T12:30Z,ORD,many
        2001-03-05T12:45Z
        """);
    var e = catchThrowableOfType(InvalidInputException.class, () -> trace(TWO, file));
    assertThat(e.problems()).extracting(p -> p.path())
        .containsExactly(
            "counts.csv:2", "counts.csv:3", "counts.csv:4", "counts.csv:5", "counts.csv:6", "counts.csv:7");
    assertThat(e).hasMessageContaining("count '-1'")
        .hasMessageContaining("place 'XXX'")
        .hasMessageContaining("time 'yesterday'")
        .hasMessageContaining("not after the one before");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"''|empty file", "time,place\\n1,2|column 'count'", "time,count\\n|without rows",
      "time,count\\n2001-03-05T12:00,1\\n|no time zone is known",
      "time,count\\n2001-02-31T12:00+01,1\\n|2001-02-31T12:00+01",
      "time,count\\n2001-02-31T12:00:00Z,1\\n|2001-02-31T12:00:00Z"})
  void read_uselessFile_saysWhatIsMissing(String content, String message) throws IOException {
    Path file = file(content.replace("\\n", "\n"));
    assertThatThrownBy(() -> trace(ONE, file)).isInstanceOf(InvalidInputException.class).hasMessageContaining(message);
  }

  @Test
  void read_brokenUtf8_isAProblem() throws IOException {
    Path file = file("time,count\n2001-03-05T12:00Z,4 \u00e4\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> trace(ONE, file)).hasMessageContaining("broken UTF-8");
  }

  @Test
  void read_hugeField_isAProblem() throws IOException {
    Path file = file("time,count\n2001-03-05T12:00Z,4\n2001-03-05T12:01Z," + "9".repeat(3_000_000) + "\n");
    assertThatThrownBy(() -> trace(ONE, file)).isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("after line 2");
  }

  @Test
  void read_thousandProblems_saysHowManyMore() throws IOException {
    Path file = file("time,count\n" + "never,1\n".repeat(1000));
    var e = catchThrowableOfType(InvalidInputException.class, () -> trace(ONE, file));
    assertThat(e.problems()).hasSize(101);
    assertThat(e.problems().getLast().found()).isEqualTo("900 more problems");
  }

  @Test
  void read_worldCup98_keepsEveryRequest() {
    Path file = ReferenceData.file("demand/worldcup98-per-minute.csv");
    var utc = PlaceTable.of(CHICAGO, Optional.of(ZoneOffset.UTC));
    var read = new CountReader(utc, Optional.empty(), ColumnNames.USUAL.withTime("period")).read(file);
    var rows = ReferenceData.lines(file).stream().skip(1).toList();
    assertThat(read.slotMillis()).isEqualTo(60_000);
    assertThat(read.total()).isEqualTo(rows.stream().mapToDouble(r -> Double.parseDouble(r.split(",", 2)[1])).sum());
  }
}
