package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunResult;
import dev.penumbra.simulator.scenario.format.FidelityChoice;
import dev.penumbra.simulator.traffic.Fidelity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FidelityTest {
  private static final Path FOLDER = Path.of(System.getProperty("penumbra.root", "../.."))
      .resolve("datasets/scenarios");

  private static Scenario small(String change) throws IOException {
    return ScenarioFile.parse(
        Files.readString(FOLDER.resolve("small.yaml")) + change, "small", FOLDER, Overrides.NONE);
  }

  @Test
  void parse_nothingSaid_looksAtEachRequest() throws IOException {
    assertThat(small("").fidelity()).isEqualTo(Fidelity.REQUESTS);
  }

  @Test
  void parse_autoWithFewRequests_looksAtEachRequest() throws IOException {
    assertThat(small("fidelity: auto\n").fidelity()).isEqualTo(Fidelity.REQUESTS);
  }

  @Test
  void taken_autoWithMany_isFluidUnlessSomethingAsksForRequests() {
    double many = 1.01 * FidelityChoice.MOST_REQUESTS;
    assertThat(FidelityChoice.AUTO.taken(false, () -> many)).isEqualTo(Fidelity.FLUID);
    assertThat(FidelityChoice.AUTO.taken(true, () -> many)).isEqualTo(Fidelity.REQUESTS);
  }

  @Test
  void parse_anotherWord_isAProblemOfTheField() {
    assertThatThrownBy(() -> small("fidelity: fluids\n")).isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("fidelity")
        .hasMessageContaining("fluids");
  }

  @Test
  void parse_fluidWithAQueueLimit_saysThatOnlyRequestsShowIt() throws IOException {
    String text = Files.readString(FOLDER.resolve("small.yaml"))
        .replaceFirst("    traffic: ", "    queueLimit: 10\n    traffic: ");
    assertThatThrownBy(() -> ScenarioFile.parse(text + "fidelity: fluid\n", "small", FOLDER, Overrides.NONE))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("fidelity")
        .hasMessageContaining("shop");
    assertThat(ScenarioFile.parse(text + "fidelity: auto\n", "small", FOLDER, Overrides.NONE).fidelity())
        .isEqualTo(Fidelity.REQUESTS);
  }

  /** The engine decides for itself in each, so they differ by more than under the same decisions. */
  @Test
  void run_fluid_saysSoAndIsNearTheRunOfRequests() throws IOException {
    RunResult fluid = new Simulations(small("fidelity: fluid\n")).start(_ -> ResultSink.NONE).finish();
    RunResult requests = new Simulations(small("")).start(_ -> ResultSink.NONE).finish();
    assertThat(fluid.identity().fidelity()).isEqualTo("fluid");
    assertThat(requests.identity().fidelity()).isEqualTo("requests");
    assertThat(fluid.requests()).isEqualTo(requests.requests());
    assertThat(fluid.requests()).isEqualTo(fluid.latency().count() + fluid.dropped() + fluid.queued());
    assertThat(ratio(fluid, requests, "latencyMillisP95")).isBetween(0.95, 1.05);
    assertThat(ratio(fluid, requests, "objectiveMisses")).isBetween(0.97, 1.03);
    assertThat(ratio(fluid, requests, "costTotalDollars")).isBetween(0.96, 1.04);
  }

  private static double ratio(RunResult one, RunResult other, String figure) {
    return one.figures().getOrDefault(figure, 0.0) / other.figures().getOrDefault(figure, 0.0);
  }
}
