package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F02ZoneSelectionTest {
  @TempDir
  Path folder;

  private List<String> zones(String selection) {
    String yaml = ScenarioFolder.SMALLEST.replace("{providers: [aws]}", selection);
    return new ScenarioFolder(folder).read(yaml).landscape().zones().stream().map(z -> z.id().value()).toList();
  }

  @Test
  void zones_byKindAndCountry_passBoth() {
    assertThat(zones("{kinds: [region], countries: [US]}")).containsExactly("east-1", "west-1", "g-1");
  }

  @Test
  void zones_near_areWithinTheCircle() {
    assertThat(zones("{near: {latitude: 40, longitude: -75, km: 500}, providers: [aws]}"))
        .containsExactly("east-1", "east-1-bos");
  }

  @Test
  void zones_idsAlone_areTheOnlyOnes() {
    assertThat(zones("{ids: [eu-1, east-1]}")).containsExactly("east-1", "eu-1");
  }

  @Test
  void zones_idsBesideFilters_areAddedAndExcludedOnesLeaveOut() {
    assertThat(zones("{kinds: [local-zone], ids: [east-1, eu-1], exclude: [eu-1]}"))
        .containsExactly("east-1", "east-1-bos");
  }

  @Test
  void zones_unknownWords_areAllNamedWithTheNearest() {
    String yaml = ScenarioFolder.SMALLEST
        .replace("{providers: [aws]}", "{providers: [aws, gogle], countries: [USA], ids: [west-2]}");
    var problems = new ScenarioFolder(folder).problems(yaml);
    assertThat(problems.toString()).contains("zones.providers[1]", "Maybe 'google'?")
        .contains("zones.countries[0]", "Maybe 'US'?")
        .contains("zones.ids[0]", "Maybe 'west-1'?");
  }

  @Test
  void zones_homeNotAmongThem_isRefused() {
    assertThat(new ScenarioFolder(folder).paths(ScenarioFolder.SMALLEST.replace("[aws]", "[google]")))
        .containsExactly("services[0].home");
  }

  @Test
  void zones_noneLeft_isRefused() {
    String yaml = ScenarioFolder.SMALLEST.replace("{providers: [aws]}", "{providers: [google], countries: [IE]}");
    assertThat(new ScenarioFolder(folder).paths(yaml)).contains("zones");
  }
}
