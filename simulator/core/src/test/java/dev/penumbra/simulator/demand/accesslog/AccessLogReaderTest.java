package dev.penumbra.simulator.demand.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.demand.accesslog.AccessLogReader.LogImport;
import dev.penumbra.simulator.demand.accesslog.LineCounts.LeftOut;
import dev.penumbra.simulator.demand.accesslog.LineCounts.Refusal;
import dev.penumbra.simulator.demand.accesslog.address.PrefixTable;
import dev.penumbra.simulator.demand.reader.PlaceTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogReaderTest {
  private static final String NETWORKS = """
      network,geoname_id,postal_code,latitude,longitude,accuracy_radius
      203.0.113.0/24,1,,41.9,-87.6,20
      203.0.113.128/25,2,,35.5,139.7,20
      198.51.100.0/24,3,,,,
      2001:db8::/32,4,,51.5,-0.1,5
      """;
  private static final String REQUEST = "\"GET /a\\\"b HTTP/1.1\" 200 512";

  @TempDir
  Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private PrefixTable table() throws IOException {
    return PrefixTable.read(List.of(write("networks.csv", NETWORKS)));
  }

  private AccessLogFormat format(double maxMissing) throws IOException {
    var known = PlaceTable.of(new Place("ORD", new GeoPoint(41.98, -87.9)), Optional.empty());
    return format(new ServicePaths(1, List.of(new ServicePaths.Rule(0, "", 1))), known, maxMissing);
  }

  private AccessLogFormat format(ServicePaths services, PlaceTable known, double maxMissing) throws IOException {
    var placing = new AccessLogFormat.Placing(known, Optional.of("geo"), Optional.of(table()), 1, 1);
    return new AccessLogFormat(services, placing, Instant.EPOCH, Duration.ofMinutes(1), maxMissing);
  }

  private LogImport read(double maxMissing, String... lines) throws IOException {
    return AccessLogReader.read(format(maxMissing), List.of(write("access.log", String.join("\n", lines))));
  }

  private static DemandTrace only(LogImport read) {
    assertThat(read.traces()).hasSize(1);
    return read.traces().getFirst();
  }

  private static double at(LogImport read, String place) {
    var ids = only(read).places().stream().map(Place::id).toList();
    return only(read).total(ids.indexOf(place));
  }

  private static String line(String client, String time, String rest) {
    return client + " - frank [" + time + "] " + REQUEST + rest;
  }

  private static final String TEN = "05/Mar/2001:10:00:00 +0000";

  @Test
  void read_addresses_areCountedWhereTheirLongestNetworkIs() throws IOException {
    LogImport read = read(
        0, line("203.0.113.9", TEN, " \"-\" \"curl\""), line("203.0.113.200", TEN, ""),
        line("2001:db8:1::7", TEN, " \"http://x.example/\" \"a \\\" b\""));
    assertThat(at(read, "41.500N-87.500W")).isEqualTo(1);
    assertThat(at(read, "35.500N-139.500E")).isEqualTo(1);
    assertThat(at(read, "51.500N-0.500W")).isEqualTo(1);
  }

  @Test
  void read_mixedOffsetsOutOfOrder_fallIntoTheirMinutes() throws IOException {
    LogImport read = read(
        0, line("203.0.113.9", "05/Mar/2001:10:01:59 +0000", ""), line("203.0.113.9", "05/Mar/2001:04:00:30 -0600", ""),
        line("203.0.113.9", "05/Mar/2001:15:30:01 +0530", "\r"));
    assertThat(only(read).start()).isEqualTo(Instant.parse("2001-03-05T10:00:00Z"));
    assertThat(only(read).slots()).isEqualTo(2);
    assertThat(only(read).count(1, 0)).isEqualTo(2);
  }

  @Test
  void read_placeField_comesBeforeTheAddress() throws IOException {
    LogImport read = read(
        0, line("203.0.113.9", TEN, " \"-\" \"-\" geo=ORD"), line("-", TEN, " \"-\" \"-\" rt=0.1 geo=\"35.5, 139.7\""),
        line("203.0.113.9", TEN, " \"-\" \"-\" geo=\"nowhere\""));
    assertThat(at(read, "ORD")).isEqualTo(1);
    assertThat(at(read, "35.500N-139.500E")).isEqualTo(1);
    assertThat(at(read, "41.500N-87.500W")).isEqualTo(1);
  }

  @Test
  void read_forwarded_takesTheFirstPublicAddress() throws IOException {
    LogImport read = read(
        0, line("203.0.113.9", TEN, " \"-\" \"-\" \"10.0.0.1, 203.0.113.200, 203.0.113.9\""),
        line("203.0.113.9", TEN, " \"-\" \"-\" \"-\""));
    assertThat(at(read, "35.500N-139.500E")).isEqualTo(1);
    assertThat(at(read, "41.500N-87.500W")).isEqualTo(1);
  }

  @Test
  void read_linesOfNoUse_areCountedByReasonAndSaidWhere() throws IOException {
    LogImport read = read(
        0.9, line("203.0.113.9", TEN, ""), line("198.51.100.7", TEN, ""), line("host.example.org", TEN, ""),
        line("203.0.113.9", "31/Feb/2001:10:00:00 +0000", ""), "203.0.113.9 what", "", "x".repeat(400_000),
        "203.0.113.9 - - [" + TEN + "] \"GET / 200 1", line("203.0.113.9", "05/Mar/2091:10:00:00 +0000", ""),
        "203.0.113.9 - - [" + TEN + "] \"-\" 408 0", "203.0.113.9 - - [" + TEN + "] \"\\x16\\x03\\x01\" 400 0");
    LineCounts counts = read.counts();
    assertThat(counts.lines()).isEqualTo(10);
    assertThat(counts.unplaced()).isEqualTo(new LeftOut(2, List.of("access.log:2", "access.log:3")));
    assertThat(counts.refused()).isEqualTo(
        Map.of(
            Refusal.TOO_LONG, new LeftOut(1, List.of("access.log:7")),
            Refusal.MALFORMED, new LeftOut(2, List.of("access.log:5", "access.log:8")),
            Refusal.UNPARSABLE_TIME, new LeftOut(1, List.of("access.log:4")),
            Refusal.NO_REQUEST, new LeftOut(2, List.of("access.log:10", "access.log:11")),
            Refusal.FAR_IN_TIME, new LeftOut(1, List.of("access.log:9"))));
    assertThat(counts.unplacedShare()).isEqualTo(0.2);
    assertThat(counts.missingShare()).isEqualTo(0.9);
    assertThat(only(read).total()).isEqualTo(1);
  }

  @Test
  void read_manyUnplaced_namesTheFirstFew() throws IOException {
    String[] lines = new String[100];
    Arrays.fill(lines, line("192.0.2.1", TEN, ""));
    lines[0] = line("203.0.113.9", TEN, "");
    LeftOut unplaced = read(1, lines).counts().unplaced();
    assertThat(unplaced.count()).isEqualTo(99);
    assertThat(unplaced.first()).hasSize(LeftOut.MOST_SHOWN).startsWith("access.log:2").endsWith("access.log:6");
  }

  private static String get(String target) {
    return "203.0.113.9 - - [" + TEN + "] \"GET " + target + " HTTP/1.1\" 200 512";
  }

  @Test
  void read_paths_giveEachLineToTheFirstServiceThatFits() throws IOException {
    var services = new ServicePaths(
        2, List.of(
            new ServicePaths.Rule(1, "/*/cart", 10), new ServicePaths.Rule(0, "/shop/", 2),
            new ServicePaths.Rule(1, "/api", 1)));
    Path log = write(
        "access.log", String.join(
            "\n", get("/shop/a?b=/api"), get("/shop/cart/7"), get("/api"), get("/apis?x"), get("/favicon.ico"),
            get("http://shop.example/shop/x"), get("/"), get("*"), get("/sho")));
    LogImport read = AccessLogReader.read(format(services, PlaceTable.NONE, 0), List.of(log));
    assertThat(read.traces()).extracting(DemandTrace::total).containsExactly(4.0, 12.0);
    assertThat(read.counts().ofNoService()).isEqualTo(4);
    assertThat(read.counts().missingShare()).isZero();
    assertThat(read.counts().summary()).isEqualTo(
        "9 log lines: 0.0 % unplaced, 0; refused: 0; of no service: 4");
  }

  @Test
  void read_severalFilesOneCut_saysWhereInThatFile() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 20_000; i++) {
        gzip.write((line("203.0.113." + i % 256, TEN, " \"" + i + "\"") + "\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
    Path whole = write("whole.log", line("203.0.113.9", TEN, ""));
    Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    var e = catchThrowableOfType(
        InvalidInputException.class, () -> AccessLogReader.read(format(0), List.of(whole, cut)));
    assertThat(e.problems()).singleElement().satisfies(p -> {
      assertThat(p.path()).matches("cut.gz: after line [1-9]\\d{3,4}");
      assertThat(p.found()).contains("cannot be read or unpacked");
    });
  }

  @Test
  void read_tooManyUnplaced_isRefusedWithoutAnAddress() throws IOException {
    var e = catchThrowableOfType(
        InvalidInputException.class,
        () -> read(0.2, line("198.51.100.7", TEN, ""), line("203.0.113.9", TEN, ""), line("192.0.2.1", TEN, "")));
    assertThat(e).hasMessageContaining("66.7 %").hasMessageContaining("access.log:1, access.log:3");
    assertThat(e.toString()).doesNotContain("198.51").doesNotContain("203.0").doesNotContain("192.0");
  }

  @Test
  void read_packedLogWithBrokenUtf8_isRead() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write((line("203.0.113.9", TEN, " \"\u00e4\" \"\u00ff\"") + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }
    Path file = Files.write(folder.resolve("access.log"), packed.toByteArray());
    assertThat(only(AccessLogReader.read(format(0), List.of(file))).total()).isEqualTo(1);
  }

  @Test
  void read_emptyLog_isRefused() {
    assertThatThrownBy(() -> read(1)).isInstanceOf(InvalidInputException.class).hasMessageContaining("nothing");
  }

  @Test
  void prefixes_badNetwork_isListedByLineOnly() throws IOException {
    Path file = write("bad.csv", "network,latitude,longitude\n203.0.113.0/33,1,1\n203.0.113.0/24,91,1\nhere,1,1\n");
    var e = catchThrowableOfType(InvalidInputException.class, () -> PrefixTable.read(List.of(file)));
    assertThat(e.problems()).extracting(p -> p.path()).containsExactly("bad.csv:2", "bad.csv:3", "bad.csv:4");
    assertThat(e.getMessage()).doesNotContain("203.0.113");
  }
}
