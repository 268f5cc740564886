package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F16ForecastTest {
  @TempDir
  Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("series.csv"), text);
  }

  private static CommandRun forecast(Path input, String layout, Object... more) {
    var all = new ArrayList<Object>(
        List.of("forecast", input, "--layout", layout, "--season", "3", "--horizon", "4"));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray());
  }

  private static final String WIDE = "name,1,2,3,4,5,6,7,8,9,10,11,12\na,1,2,3,1,2,3,1,2,3,1,2,3\nb,5,5,5,5,5,5,5,5,5,,,\n";

  @Test
  void forecast_wide_writesARowPerSeriesAndStep() throws IOException {
    Path output = folder.resolve("out.csv");
    CommandRun run = forecast(file(WIDE), "wide", "--levels", "0.25,0.75", "--output", output);
    assertThat(run.exitCode()).as(run.err()).isZero();
    List<String> lines = Files.readAllLines(output);
    assertThat(lines).hasSize(9).first().isEqualTo("series,step,mean,q0.25,q0.75");
    assertThat(lines.get(5)).isEqualTo("b,1,5.0,5.0,5.0");
  }

  @Test
  void forecast_long_readsTimesInAnyOrderAndExplains() throws IOException {
    CommandRun run = forecast(file("""
        series,time,value
        a,2024-01-01T01:00Z,2
        a,2024-01-01 00:00:00,1
        a,2024-01-01T03:00+01:00,3
        a,2024-01-01T03:00:00Z,1
        a,2024-01-01T04:00:00Z,2
        a,2024-01-01T05:00:00Z,3
        """), "long", "--explain");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("series,step,mean,q0.1,q0.5,q0.9\na,1,");
    assertThat(run.err()).contains("a: ").contains("% seasonal naive 3");
  }

  @Test
  void forecast_badTables_listEveryProblem() throws IOException {
    assertThat(forecast(file("name,1,2\na,1,x\na,1,2\n"), "wide").problemPaths())
        .containsExactly("series.csv:2, value 2", "series.csv:3");
    assertThat(forecast(file("a,7,8\nb,1,2\n"), "wide").err()).contains("maybe the header line is missing");
    CommandRun tooShort = forecast(file("name,1,2\na,1,2\n"), "wide");
    assertThat(tooShort.exitCode()).isEqualTo(2);
    assertThat(tooShort.err()).contains("series 'a': found 2 values; legal: at least 6");
    assertThat(forecast(file("series,when,value\na,1,2\n"), "long").err()).contains("a column 'time' among them");
    CommandRun twice = forecast(file("series,time,value\na,60,1\na,120,2\na,60,3\n"), "long");
    assertThat(twice.exitCode()).isEqualTo(2);
    assertThat(twice.err()).contains("time 60 of 'a' again");
    assertThat(forecast(folder.resolve("nowhere.csv"), "wide").exitCode()).isEqualTo(2);
  }

  @Test
  void forecast_missingSlots_areRefusedOrBridgedAndSaid() throws IOException {
    Path gap = file("series,time,value\na,0,1\na,60,2\na,120,3\na,180,1\na,300,3\na,360,1\n");
    CommandRun refused = forecast(gap, "long");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("1 times missing of 7").contains("--gaps bridge");
    CommandRun bridged = forecast(gap, "long", "--gaps", "bridge");
    assertThat(bridged.exitCode()).as(bridged.err()).isZero();
    assertThat(bridged.err()).contains("a: 1 missing values bridged");
  }

  @Test
  void forecast_badOptions_areRefused() throws IOException {
    CommandRun run = CommandRun.of(
        "forecast", file(WIDE), "--layout", "wide", "--season", "24,100", "--horizon", "0", "--levels", "0.9,0.1");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.problemPaths()).contains("--season", "--horizon", "--levels");
  }

  @Test
  void evaluate_rollingOrigins_printsMeasuresPerOriginAndTheDifference() throws IOException {
    StringBuilder text = new StringBuilder("name,values\n");
    for (String name : List.of("a", "b", "c")) {
      text.append(name);
      for (int i = 0; i < 60; i++) {
        text.append(',').append(10 + i % 3 * 5 + (i * 7 + name.charAt(0)) % 5);
      }
      text.append('\n');
    }
    CommandRun run = CommandRun.of(
        "forecast", "evaluate", file(text.toString()), "--layout", "wide", "--season", "3", "--horizon", "4",
        "--origins", "2");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("3 series").contains("MASE").contains("bank, origin 2").contains("seasonal naive");
    assertThat(run.out().lines().filter(line -> line.startsWith("naive 2")).findFirst().orElseThrow())
        .contains(" 1.0000");
  }
}
