package dev.penumbra.simulator.verification.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.simulator.network.NetworkModel;
import dev.penumbra.simulator.network.file.StretchFile;
import dev.penumbra.simulator.scenario.RoundTripFiles;
import dev.penumbra.simulator.verification.evidence.Evidence;
import dev.penumbra.simulator.verification.evidence.Judgement;
import dev.penumbra.simulator.verification.evidence.VerificationRow;
import dev.penumbra.simulator.verification.evidence.VerificationRow.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RoundTripValidationTest {
  private static final Path DATASETS = Path.of(System.getProperty("penumbra.root", "../..")).resolve("datasets");

  private static Path reference() {
    String folder = System.getenv("PENUMBRA_REFERENCE_DATA");
    Assumptions.assumeTrue(folder != null, "PENUMBRA_REFERENCE_DATA is not set");
    Path root = Path.of(folder == null ? "" : folder);
    Assumptions.assumeTrue(RoundTripValidation.isIn(root), "no such measurements");
    return root;
  }

  private static List<VerificationRow> rows(List<Evidence> evidence) {
    return new Judgement(0.01).rows(evidence);
  }

  @Test
  void evidence_citiesHeldOut_areMetWithinFifteenPerCentAndWithinTheSpread() {
    List<VerificationRow> rows = rows(RoundTripValidation.evidence(Optional.of(reference())));
    assertThat(rows).hasSize(2).allMatch(VerificationRow::pass);
    assertThat(rows.getFirst().observed()).isBetween(0.08, 0.11);
  }

  /** Made anew by {@code ./penumbra fit-stretch --output datasets/latency/stretch.csv}. */
  @Test
  void shippedStretch_isWhatTheFitGives() throws IOException {
    NetworkModel shipped = RoundTripFiles.ofCatalogue(DATASETS.resolve("zones"));
    assertThat(StretchFile.text(RoundTripValidation.fit(reference(), shipped.path())))
        .isEqualTo(Files.readString(DATASETS.resolve("latency/stretch.csv")));
  }

  @Test
  void shippedCoefficients_areWhatTheKneeFitGives() {
    NetworkModel.Path shipped = RoundTripFiles.ofCatalogue(DATASETS.resolve("zones")).path();
    NetworkModel.Path fitted = KneeFit.fit(CityPingsFile.read(reference()).pings());
    assertThat(Math.abs(fitted.baseMillis() - shipped.baseMillis())).isLessThan(0.01);
    assertThat(Math.abs(fitted.inflationNear() - shipped.inflationNear())).isLessThan(0.001);
    assertThat(Math.abs(fitted.inflationFar() - shipped.inflationFar())).isLessThan(0.001);
  }

  @Test
  void evidence_withoutMeasurements_saysSo() {
    assertThat(rows(RoundTripValidation.evidence(Optional.empty())))
        .extracting(VerificationRow::verdict)
        .containsExactly(Verdict.NOT_MEASURED, Verdict.NOT_MEASURED);
  }

  /** Two regions of the catalogue, Tokyo and London, whose round trip is known. */
  @Test
  void shippedModel_betweenMeasuredRegions_isWhatWasMeasured() {
    String line = line("ap-northeast-1,eu-west-2,");
    NetworkModel shipped = RoundTripFiles.ofCatalogue(DATASETS.resolve("zones"));
    assertThat(shipped.measured().millis().values()).contains(Double.valueOf(line.split(",", -1)[2]));
    assertThat(shipped.measured().millis()).hasSizeGreaterThan(250);
  }

  private static String line(String beginning) {
    try (var lines = Files.lines(DATASETS.resolve("latency/aws-region-rtt.csv"))) {
      return lines.filter(line -> line.startsWith(beginning)).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
