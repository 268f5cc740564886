package dev.penumbra.simulator.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.penumbra.simulator.recommendation.Recommendation;
import dev.penumbra.simulator.recommendation.Recommendation.Refusal;
import dev.penumbra.simulator.recommendation.Recommendation.ZonePlan;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecommendationCsvTest {
  @Provide
  Arbitrary<Recommendation> recommendations() {
    return Recommendations.any();
  }

  @Property(tries = 100)
  void text_readByAnyCsvReader_hasOneLinePerZoneWithItsNumbersAndOnePerRefusal(
      @ForAll("recommendations") Recommendation recommendation) {
    String text = RecommendationCsv.text(recommendation);
    assertThat(text).startsWith("service,priority,zone,role,").endsWith("\r\n");
    List<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    List<ZonePlan> zones = recommendation.services().stream().flatMap(s -> s.zones().stream()).toList();
    List<Refusal> refused = recommendation.services().stream().flatMap(s -> s.refused().stream()).toList();
    assertThat(lines).allSatisfy(
        line -> assertThat(line.getField("scenario_hash")).isEqualTo(recommendation.source().scenarioHash()));
    assertThat(lines.stream().filter(l -> l.getField("role").equals("refused")))
        .extracting(l -> l.getField("zone"), l -> l.getField("refused_cycles"))
        .containsExactlyElementsOf(
            refused.stream().map(r -> tuple(r.zone().value(), Long.toString(r.cycles()))).toList());
    lines = lines.stream().filter(l -> !l.getField("role").equals("refused")).toList();
    assertThat(lines).hasSameSizeAs(zones);
    for (int i = 0; i < zones.size(); i++) {
      ZonePlan zone = zones.get(i);
      assertThat(lines.get(i).getField("zone")).isEqualTo(zone.zone().value());
      assertThat(Double.parseDouble(lines.get(i).getField("active_share_of_time"))).isEqualTo(zone.activeShare());
      assertThat(lines.get(i).getField("cost_usd")).isEqualTo(zone.cost().toString());
      assertThat(lines.get(i).getField("reason")).startsWith(zone.reason().rule());
    }
  }
}
