package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F16DecideTest {
  private static final int DAY = 24;

  @TempDir
  Path folder;

  @Test
  void decide_all_listsTheDefaultFirstAndTheCheapestLast() throws IOException {
    Path series = series("wave", 14 * DAY, hour -> hour % DAY < 12 ? 100 : 10);
    JsonNode rows = CommandRun.of("decide", series, "--step", "1h", "--policy", "all", "--json").json();
    assertThat(rows.findValuesAsText("policy")).startsWith("weighted-majority").endsWith("clairvoyant").hasSize(9);
    assertThat(rows.get(8).get("costOverClairvoyant").asDouble()).isCloseTo(1, within(1e-9));
    rows.forEach(row -> assertThat(row.get("costOverClairvoyant").asDouble()).isGreaterThanOrEqualTo(1 - 1e-9));
  }

  @Test
  void decide_steadyDemand_costsWhatIsWorkedOutByHand() throws IOException {
    Path series = series("steady", 8 * DAY, hour -> hour < 7 * DAY ? 1 : 10);
    CommandRun run = CommandRun.of(
        "decide", series, "--step", "1h", "--switch-cost", "3", "--lead", "2", "--policy", "always", "--json");
    JsonNode always = run.json().get(0);
    assertThat(always.get("cost").asDouble()).isEqualTo(3 + 2 * 2 + 22);
    assertThat(always.get("switches").asInt()).isEqualTo(1);
    assertThat(always.get("activeShare").asDouble()).isEqualTo(22 / 24.0);
    assertThat(run.json().get(1).get("cost").asDouble()).isEqualTo(24);
  }

  @Test
  void decide_gapsAndAnUnfinishedStep_areCountedAndLeftOut() throws IOException {
    List<String> lines = new ArrayList<>(lines(8 * DAY, _ -> 5));
    lines.remove(30);
    Path series = Files.write(folder.resolve("gap.csv"), lines);
    CommandRun run = CommandRun.of("decide", series, "--step", "1h", "--policy", "never", "--json");
    assertThat(run.json().get(0).get("gapsFilled").asInt()).isEqualTo(1);
    assertThat(run.json().get(0).get("cost").asDouble()).isEqualTo(24);
    assertThat(CommandRun.of("decide", series, "--step", "1h").out()).contains("192 steps, 1 of them gaps");
  }

  @Test
  void decide_explained_namesTheDemandThatWouldHaveChangedIt() throws IOException {
    JsonNode decisions = decide(wave(_ -> 0), "--explain").get(0).get("decisions");
    assertThat(decisions.findValuesAsText("decision")).startsWith("start", "stop", "start", "stop");
    JsonNode start = decisions.get(2);
    assertThat(start.get("sayForServing").asDouble()).isGreaterThan(0.5);
    assertThat(start.get("expectedCostOfWaiting").asDouble())
        .isGreaterThan(start.get("expectedCostOfServing").asDouble());
    assertThat(start.get("rules")).hasSize(9);
    JsonNode stop = decisions.get(1);
    assertThat(stop.get("sayForServing").asDouble()).isLessThanOrEqualTo(0.5);
    long before = Duration.between(Instant.EPOCH, Instant.parse(stop.get("time").asText())).toHours() - 1;
    double otherwise = stop.get("otherwiseAtLastDemand").asDouble() - stop.get("lastDemand").asDouble();
    assertThat(otherwise).isPositive();
    JsonNode changed = decide(wave(hour -> hour == before ? 1.01 * otherwise : 0), "--explain").get(0);
    assertThat(changed.get("decisions").findValuesAsText("time")).doesNotContain(stop.get("time").asText());
  }

  @Test
  void decide_forecastsInError_saysWhatThatCosts() throws IOException {
    String[] error = {"--policy", "all", "--forecast-bias", "5", "--forecast-noise", "0.1", "--forecast-delay", "4"};
    JsonNode rows = decide(wave(_ -> 0), error);
    JsonNode byForecast = rows.get(2);
    assertThat(byForecast.get("costOfForecastError").asDouble()).isGreaterThan(0.05);
    assertThat(rows.get(3).get("policy").asText()).isEqualTo("ski-rental");
    assertThat(rows.get(3).get("costOfForecastError").asDouble()).isZero();
    assertThat(rows.get(0).get("costOfForecastError").asDouble())
        .isLessThan(byForecast.get("costOfForecastError").asDouble());
    assertThat(rows.get(8).has("costOfForecastError")).isFalse();
  }

  @Test
  void decide_explainedAsText_saysTheSame() throws IOException {
    assertThat(run(wave(_ -> 0), "--explain", "--forecast-delay", "4").out())
        .contains("by forecast error")
        .contains(" start: serving costs ")
        .contains("of the say for serving")
        .contains("would have changed it");
  }

  private static JsonNode decide(Path series, String... options) {
    return run(series, Stream.concat(Stream.of("--json"), Stream.of(options)).toArray(String[]::new)).json();
  }

  private static CommandRun run(Path series, String... options) {
    Stream<Object> same = Stream.of("decide", series, "--step", "1h", "--cost-quantile", "0.4", "--switch-cost", "2");
    CommandRun run = CommandRun.of(Stream.concat(same, Stream.of(options)).toArray());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  /** Three weeks with much demand half of each day and little in the other half, and something on top. */
  private Path wave(IntToDoubleFunction onTop) throws IOException {
    return series(
        "wave", 21 * DAY,
        hour -> onTop.applyAsDouble(hour) + (hour % DAY < 12 ? 100 + hour % 7 : hour % 3 == 0 ? 3 : 0));
  }

  @Test
  void decide_badInput_saysWhatAndEndsWithTwo() throws IOException {
    Path zero = series("zero", 8 * DAY, _ -> 0);
    assertBad(CommandRun.of("decide", zero, "--step", "1h"), "no demand");
    assertBad(CommandRun.of("decide", series("short", DAY, _ -> 1), "--step", "1h"), "more than 168");
    assertBad(CommandRun.of("decide", zero, "--step", "7m"), "--step");
    assertBad(CommandRun.of("decide", zero, "--step", "1h", "--policy", "ski-rentl"), "ski-rental");
    assertBad(CommandRun.of("decide", zero, "--lead=-1"), "--lead");
    assertBad(CommandRun.of("decide", zero, "--forecast-bias=-1"), "--forecast-bias");
    assertBad(CommandRun.of("decide", zero, "--forecast-noise", "NaN"), "--forecast-noise");
    assertBad(CommandRun.of("decide", zero, "--step", "1h", "--forecast-delay", "25"), "0 to 24");
    assertBad(CommandRun.of("decide", series("negative", DAY, _ -> -1)), "'-1.0'");
    assertBad(CommandRun.of("decide", folder.resolve("none.csv")), "no such file");
  }

  private static void assertBad(CommandRun run, String says) {
    assertThat(run.err()).contains(says);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  private Path series(String name, int hours, IntToDoubleFunction demand) throws IOException {
    return Files.write(folder.resolve(name + ".csv"), lines(hours, demand));
  }

  private static List<String> lines(int hours, IntToDoubleFunction demand) {
    List<String> lines = new ArrayList<>(List.of("time,value"));
    for (int hour = 0; hour < hours; hour++) {
      lines.add(3600L * hour + "," + demand.applyAsDouble(hour));
    }
    return lines;
  }
}
