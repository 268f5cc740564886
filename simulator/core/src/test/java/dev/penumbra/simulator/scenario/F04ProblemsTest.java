package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class F04ProblemsTest {
  @TempDir
  Path folder;

  @Test
  void read_manyProblems_saysAllAtOnceWithTheirPaths() {
    List<Problem> problems = new ScenarioFolder(folder).problems("""
        name: broken
        sead: 3
        window: {start: 2020-01-02T00:00, end: 2020-01-03T00:00Z, past: 8 fortnights}
        catalogue: zones
        zones: {providers: [aws]}
        services:
          - id: web
            home: mars-1
            full: {vcpu: -2, memoryGib: 4}
            shadow: {vcpu: 0.5}
            serviceTime: {meanMillis: fast}
            objective: {latencySeconds: 1, penaltyUsdPerRequestMs: 5e-7}
            calls: [{callee: wab}]
        demand: {count: {}}
        engine: {policy: {name: reactiv}}
        """);
    assertThat(problems).extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "sead", "window.start", "window.past", "services[0].home", "services[0].full.vcpu",
            "services[0].shadow.memoryGib", "services[0].serviceTime.meanMillis",
            "services[0].objective.latencySeconds",
            "services[0].objective.latencyMillis", "services[0].calls[0].callee", "demand.count", "engine.policy.name");
    assertThat(problems.toString()).contains("Maybe 'seed'?", "Maybe 'reactive'?", "Maybe 'counts'?", "'fast'")
        .contains("found -2; legal: a number of virtual processors, 0.01 to 1024");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "slot: 1h | slot: 7h | window.past",
      "slot: 1h | slot: 7h | window.end",
      "end: 2020-01-03T00:00Z | end: 2020-01-01T00:00Z | window.end",
      "past: 1d | past: 9w | demand.counts",
      "end: 2020-01-03T00:00Z | end: 2020-02-03T00:00Z | demand.counts",
      "file: counts.csv | file: nowhere.csv | demand.counts.file",
      "counts.csv | places.csv | places.csv:1",
      "catalogue: zones | catalogue: nowhere | catalogue",
      "meanMillis: 100 | meanMillis: 1e999 | services[0].serviceTime.meanMillis",
      "meanMillis: 100 | meanMillis: [100] | services[0].serviceTime.meanMillis",
      "name: smallest | name: a/b | name",
      "zones: {providers: [aws]} | zones: aws | zones",
      "latencyMillis: 200 | latencyMillis: 200 ms | services[0].objective.latencyMillis",
      "vcpu: 0.5 | vcpu: 8 | services[0].shadow.vcpu",
      "window: | network: {model: nowhere.csv}\\nwindow: | network.model",
      "window: | clusters: {densty: {}}\\nwindow: | clusters.densty",
      "window: | seed: 1.5\\nwindow: | seed",
      "window: | seed: 99999999999999999999\\nwindow: | seed",
      "window: | engine: {guard: {killSwitch: maybe}}\\nwindow: | engine.guard.killSwitch",
      "window: | baselines: {reactive: {up: 1, down: 2}}\\nwindow: | baselines.reactive.down"
  })
  void read_oneThingWrong_isSaidWhereItIs(String from, String to, String path) {
    String yaml = ScenarioFolder.SMALLEST.replace(from, to.replace("\\n", "\n"));
    assertThat(yaml).isNotEqualTo(ScenarioFolder.SMALLEST);
    assertThat(new ScenarioFolder(folder).paths(yaml)).contains(path);
  }

  @Test
  void read_keyTwice_isRefusedWithItsLine() {
    assertThat(new ScenarioFolder(folder).problems("name: a\nname: b\n").toString())
        .contains("scenario.yaml, line 2", "'name'");
  }

  @Test
  void read_aliases_areRefusedEachWithItsLineAndNeverTakenForText() {
    String yaml = ScenarioFolder.SMALLEST.replace("name: smallest", "name: &it smallest\ndescription: *it\nseed: *it");
    assertThat(new ScenarioFolder(folder).problems(yaml)).extracting(Problem::toString)
        .anySatisfy(p -> assertThat(p).contains("scenario.yaml, line 2", "'*it'"))
        .anySatisfy(p -> assertThat(p).contains("scenario.yaml, line 3", "'*it'"));
  }

  @Test
  void read_tabForIndentation_saysSoAtItsLine() {
    assertThat(new ScenarioFolder(folder).problems("name: a\nwindow:\n\tslot: 1h\n").toString())
        .contains("scenario.yaml, line 3, column 1", "TAB");
  }

  @Test
  void read_brokenUtf8_isSaidWithItsLine() throws IOException {
    Path file = folder.resolve("scenario.yaml");
    Files.write(file, "name: a\ndescription: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> ScenarioFile.read(file)).isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("scenario.yaml, line 2: found broken UTF-8");
  }

  @Test
  void read_notYamlOrEmptyOrTwoDocuments_isRefused() {
    ScenarioFolder beside = new ScenarioFolder(folder);
    assertThat(beside.problems("a: [")).hasSize(1);
    assertThat(beside.problems("a: .nan")).isNotEmpty();
    assertThat(beside.problems("")).hasSize(1);
    assertThat(beside.problems("- a\n- b\n")).hasSize(1);
    assertThat(beside.problems(ScenarioFolder.SMALLEST + "---\nname: other\n")).hasSize(1);
  }

  @Test
  void read_controlCharacters_areSaidWithTheirPlace() {
    String yaml = ScenarioFolder.SMALLEST.replace("catalogue: zones", "catalogue: zo\0nes\u0007");
    assertThat(new ScenarioFolder(folder).problems(yaml).toString())
        .contains("scenario.yaml, line 3, column 14: found the control character U+0000 and 1 more such");
  }

  @Test
  void read_whatALibraryRefuses_isSaidInPlainWords() {
    ScenarioFolder beside = new ScenarioFolder(folder);
    assertThat(beside.problems("a: " + "[".repeat(100_000)).toString())
        .contains("exceeds the maximum allowed 1000")
        .doesNotContain("StreamReadConstraints");
    assertThat(beside.problems(ScenarioFolder.SMALLEST + "---\nname: other\n").toString())
        .contains("found a second document;");
    assertThat(beside.problems("# " + "x".repeat(17_000_000)).toString()).contains("at most 16000000 bytes");
    assertThat(beside.problems("a: b\nc: " + "x".repeat(15_000_000)).toString())
        .contains("scenario.yaml, line 2: found a line of 15000003 characters; legal: lines of at most 1000000");
  }

  @Test
  void read_millionsOfCharacters_areTaken() {
    String yaml = ScenarioFolder.SMALLEST + "# and so on\n".repeat(400_000);
    assertThat(new ScenarioFolder(folder).problems(yaml)).isEmpty();
  }

  @Test
  void read_brokenCatalogue_namesFileLineAndColumn() {
    ScenarioFolder beside = new ScenarioFolder(folder).write("zones/zones.csv", """
        id,provider,kind,parent,city,country,latitude,longitude,vcpu_hour_usd,price_basis,price_source,price_date
        east-1,aws,REGION,,Ashburn,US,39,-77.5,0.04,published,list,2026-11
        east-1,aws,REGION,,Ashburn,US,39,-77.5,0.04,published,list,2026-11
        west-1,aws,PLANET,,Portland,US,99,-122.7,free,derived,rule,2026-11
        bos,aws,LOCAL_ZONE,north-1,Boston,US,42.36,-71.06,0.05,assumed,rule,2026-11
        """);
    assertThat(beside.paths(ScenarioFolder.SMALLEST)).contains(
        "zones.csv, line 3, column id", "zones.csv, line 4, column kind", "zones.csv, line 4, column latitude",
        "zones.csv, line 4, column vcpu_hour_usd", "zones.csv, zone bos");
  }
}
