package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F13RttTest {
  @TempDir
  Path folder;

  private Path pairs(String text) throws IOException {
    return Files.writeString(folder.resolve("pairs.csv"), text);
  }

  @Test
  void rtt_pairs_addsAColumnAndKeepsTheOthers() throws IOException {
    Path output = folder.resolve("out.csv");
    CommandRun run = CommandRun.of("rtt", pairs("""
        name,from_lat,from_lon,to_lat,to_lon
        "London, New York",51.5,-0.1,40.7,-74.0
        here,40.7,-74.0,40.7,-74.0
        """), "--output", output);
    assertThat(run.exitCode()).isZero();
    List<String> lines = Files.readAllLines(output);
    assertThat(lines).hasSize(3).first().isEqualTo("name,from_lat,from_lon,to_lat,to_lon,rtt_ms");
    assertThat(lines.get(1)).startsWith("\"London, New York\",51.5,-0.1,40.7,-74.0,");
    assertThat(millis(lines.get(1))).isBetween(65.0, 100.0);
    assertThat(millis(lines.get(2))).isBetween(0.1, 10.0);
  }

  private static double millis(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(',') + 1));
  }

  @Test
  void rtt_withoutOutput_printsTheTable() throws IOException {
    CommandRun run = CommandRun.of("rtt", pairs("from_lat,from_lon,to_lat,to_lon\n0,0,0,1\n"));
    assertThat(run.out()).startsWith("from_lat,from_lon,to_lat,to_lon,rtt_ms\n0,0,0,1,");
  }

  @Test
  void rtt_badRows_listsEveryProblemAndWritesNothing() throws IOException {
    Path output = folder.resolve("out.csv");
    CommandRun run = CommandRun.of("rtt", pairs("""
        from_lat,from_lon,to_lat,to_lon
        91,0,0,0
        0,0,0,200
        0,0,0,0
        a,b,,
        """), "--output", output);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.problemPaths())
        .containsExactly("pairs.csv:2, from", "pairs.csv:3, to", "pairs.csv:5, from", "pairs.csv:5, to");
    assertThat(output).doesNotExist();
  }

  @Test
  void rtt_missingColumnsOrFile_isRefused() throws IOException {
    CommandRun columns = CommandRun.of("rtt", pairs("from_lat,lon,to_lat\n1,2,3\n"));
    assertThat(columns.exitCode()).isEqualTo(2);
    assertThat(columns.err()).contains("from_lon").contains("to_lon");
    assertThat(CommandRun.of("rtt", folder.resolve("nowhere.csv")).exitCode()).isEqualTo(2);
  }
}
