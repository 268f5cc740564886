package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.model.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class F15BrokenTablesTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "time,place,count\\n2020-01-01T00:00Z,\"NYC,1\\n2020-01-01T01:00Z,NYC,2\\n | counts.csv:2",
      "time,place,count\\n2020-01-01T00:00Z,NYC,1\\n2020-01-01T01:00Z,NYC,\"2 | counts.csv:3",
      "\"time,place,count\\n2020-01-01T00:00Z,NYC,1\\n | counts.csv:1",
      "time,place,count\\r\\n\"2020-01-01T00:00Z\",\"N\\r\\n\"\"Y\",1\\r\\n2020-01-01T01:00Z,\"NYC\"\",2 | counts.csv:4"
  })
  void read_unclosedQuote_isSaidWithTheLineWhereItOpened(String text, String path) {
    ScenarioFolder beside = new ScenarioFolder(folder)
        .write("counts.csv", text.replace("\\r", "\r").replace("\\n", "\n"));
    assertThat(beside.problems(ScenarioFolder.SMALLEST)).anySatisfy(problem -> {
      assertThat(problem.path()).isEqualTo(path);
      assertThat(problem.found()).isEqualTo("a quote that is not closed");
    });
    assertThat(beside.problems(ScenarioFolder.SMALLEST).toString()).doesNotContain("place ''");
  }

  @Test
  void read_unclosedQuoteBeforeMuchText_isSaidWithTheLineWhereItOpened() {
    ScenarioFolder beside = new ScenarioFolder(folder)
        .write("counts.csv", "time,place,count\n2020-01-01T00:00Z,\"NYC,1\n" + "x".repeat(3_000_000));
    assertThat(beside.problems(ScenarioFolder.SMALLEST)).extracting(Problem::path).containsExactly("counts.csv:2");
  }

  @Test
  void read_quotesThatClose_areTaken() {
    ScenarioFolder beside = new ScenarioFolder(folder)
        .write("places.csv",
            "place,latitude,longitude,name\nNYC,40.7,-74,\"New\n\"\"York\"\"\"\nSEA,\"47.6\",-122.3,5\"");
    assertThat(beside.problems(ScenarioFolder.SMALLEST)).isEmpty();
  }

  @Test
  void read_brokenUtf8FarBehindTheStart_isSaidWithItsLine() {
    String many = "\n".repeat(20_000);
    byte[] start = ("time,place,count\n" + many).getBytes(StandardCharsets.UTF_8);
    byte[] broken = Arrays.copyOf(start, start.length + 2);
    broken[start.length] = (byte) 0xc3;
    broken[start.length + 1] = '(';
    ScenarioFolder beside = new ScenarioFolder(folder).write("counts.csv", broken).write("zones/transfer.csv", broken);
    assertThat(beside.problems(ScenarioFolder.SMALLEST)).extracting(Problem::toString)
        .contains(
            "counts.csv:20002: found broken UTF-8; legal: UTF-8, plain or whole gzip",
            "transfer.csv, line 20002: found broken UTF-8; legal: a CSV file in UTF-8 with a header");
  }

  @Test
  void read_catalogueThatSaysAThingTwiceOrHalf_isRefusedWithItsLine() {
    ScenarioFolder beside = new ScenarioFolder(folder).write("zones/transfer.csv", """
        from,to,usd_per_gb,basis,source,date
        east-1,eu-1,0.05,published,list,2026-11
        east-1,eu-1,0.06,published,list,2026-11
        east-1,west-1
        """).write("latency/model.csv", "coefficient,value\nbase_ms,5\nbase_ms,6\n");
    assertThat(beside.paths(ScenarioFolder.SMALLEST)).contains(
        "transfer.csv, line 3, column to", "transfer.csv, line 4, column usd_per_gb",
        "transfer.csv, line 4, column basis",
        "model.csv, line 3, column coefficient");
  }

  @Test
  void read_unclosedQuoteInTheCatalogue_isSaidWithItsLine() {
    ScenarioFolder beside = new ScenarioFolder(folder).write("zones/transfer.csv", """
        from,to,usd_per_gb,basis,source,date
        east-1,"eu-1,0.05,published,list,2026-11
        """);
    assertThat(beside.problems(ScenarioFolder.SMALLEST)).extracting(Problem::toString)
        .contains("transfer.csv, line 2: found a quote that is not closed; legal: CSV as in RFC 4180");
  }
}
