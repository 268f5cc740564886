package dev.penumbra.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class F11RatiosTest {
  @TempDir
  Path folder;

  private JsonNode rows(String... replacements) {
    return CommandRun.of("run", ScenarioText.write(folder, replacements), "--json").json();
  }

  @Test
  void run_json_givesBothRatiosOfEveryRow() {
    JsonNode rows = rows();
    JsonNode clairvoyant = rows.path(rows.size() - 1);
    assertThat(clairvoyant.path("policy").asText()).isEqualTo("clairvoyant");
    assertThat(clairvoyant.path("costOverClairvoyant").asDouble()).isEqualTo(1);
    for (JsonNode row : rows) {
      double cost = row.path("cost").path("total").asDouble();
      assertThat(row.path("costOverLowerBound").isNumber()).isTrue();
      assertThat(row.path("costOverLowerBound").asDouble())
          .isGreaterThanOrEqualTo(1)
          .isCloseTo(cost / row.path("lowerBound").asDouble(), within(1e-9));
      assertThat(row.path("costOverClairvoyant").asDouble())
          .isCloseTo(cost / clairvoyant.path("cost").path("total").asDouble(), within(1e-9));
      assertThat(row.path("costOverLowerBoundReason").isMissingNode()).isTrue();
    }
  }

  /** The penalty is the scenario's own: it rests on no price and must not dilute the share. */
  @Test
  void run_assumedPrices_areAShareOfTheInfrastructureWhateverThePenalty() {
    String[] dear = {"penaltyUsdPerRequestMs: 0.000002", "penaltyUsdPerRequestMs: 0.02"};
    for (JsonNode row : rows("name: expected-cost", "name: never", dear[0], dear[1])) {
      JsonNode cost = row.path("cost");
      double share = cost.path("assumed").asDouble() / cost.path("infrastructure").asDouble();
      assertThat(cost.path("assumedShareOfInfrastructure").asDouble())
          .isBetween(0.0, 1.0)
          .isCloseTo(share, within(1e-9));
      assertThat(cost.path("assumedShareOfInfrastructureReason").isMissingNode()).isTrue();
    }
    Path file = ScenarioText.write(folder, "name: expected-cost", "name: never", dear[0], dear[1]);
    double share = CommandRun.of("run", file, "--json")
        .json()
        .path(0)
        .path("cost")
        .path("assumedShareOfInfrastructure")
        .asDouble();
    assertThat(CommandRun.of("run", file).out())
        .contains("%.0f %% of the infrastructure of never rests on assumed prices.".formatted(100 * share));
  }

  @Test
  void run_json_whereNothingCostsAnything_isNullWithAReason() throws IOException {
    Path free = Files.createDirectory(folder.resolve("free"));
    ScenarioText.file(free, "zones.csv", """
        id,provider,kind,parent,city,country,latitude,longitude,vcpu_hour_usd,price_basis,price_source,price_date
        us-east-1,aws,REGION,,Ashburn,US,39,-77.5,0,published,list,2026-11
        us-west-2,aws,REGION,,Portland,US,45.5,-122.7,0,published,list,2026-11
        eu-west-1,aws,REGION,,Dublin,IE,53.3,-6.3,0,published,list,2026-11
        """);
    ScenarioText.file(free, "transfer.csv", "from,to,usd_per_gb,basis,source,date\n");
    ScenarioText.file(free, "transfer-defaults.csv", """
        from_provider,to_provider,scope,usd_per_gb,basis,source,date
        aws,aws,same-region,0,published,list,2026-11
        aws,aws,same-provider,0,published,list,2026-11
        """);
    String catalogue = ScenarioText.TWO_CITIES.lines()
        .filter(line -> line.startsWith("catalogue:"))
        .findFirst()
        .orElseThrow();
    JsonNode rows = rows(
        catalogue, "catalogue: free", "penaltyUsdPerRequestMs: 0.000002", "penaltyUsdPerRequestMs: 0",
        "priceUsdPerHour: 0.05", "priceUsdPerHour: 0", "requestsPerSecond: {shop: 9, basket: 4}",
        "requestsPerSecond: {shop: 0, basket: 0}", "name: expected-cost", "name: never");
    JsonNode never = rows.path(0);
    assertThat(never.path("cost").path("total").decimalValue()).isEqualByComparingTo(BigDecimal.ZERO);
    for (JsonNode row : rows) {
      for (String ratio : List.of("costOverLowerBound", "costOverClairvoyant")) {
        assertThat(row.path(ratio).isNull()).as(ratio).isTrue();
        assertThat(row.path(ratio + "Reason").asText()).contains("0 dollars");
      }
      JsonNode share = row.path("cost").path("assumedShareOfInfrastructure");
      assertThat(share.isNull()).isTrue();
      assertThat(row.path("cost").path("assumedShareOfInfrastructureReason").asText()).contains("nothing was spent");
      assertThat(row.path("latencyMillis").path("p50").isNull()).isTrue();
      assertThat(row.path("latencyMillis").path("reason").asText()).isEqualTo("no request was served");
    }
  }
}
