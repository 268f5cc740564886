package dev.penumbra.simulator.experiment.lone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.lone.Tariff;
import dev.penumbra.engine.activation.lone.policy.ForecastError;
import dev.penumbra.engine.activation.lone.policy.LonePolicies;
import dev.penumbra.simulator.demand.timed.TimedValuesFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class LoneTrialTest {
  private static final int DAY = 288;

  @Test
  void run_ofTheDefaultOnMeasuredDemand_costsLeastOfAllPolicies() {
    List<double[]> all = new ArrayList<>();
    for (String name : List.of("aws-elb-request-count-5min", "crane-2-1min", "crane-8-1min")) {
      all.add(TimedValuesFile.read(demand().resolve(name + ".csv")).slots(300_000).values());
    }
    for (Tariff tariff : List.of(new Tariff(6, 2), new Tariff(12, 6))) {
      double[] ratios = IntStream.range(0, LonePolicies.all(tariff, DAY, ForecastError.NONE).size())
          .mapToDouble(policy -> geometricMean(all, tariff, policy))
          .toArray();
      assertThat(ratios[0]).isLessThan(1.04).isEqualTo(Arrays.stream(ratios).min().orElseThrow());
    }
  }

  private static double geometricMean(List<double[]> all, Tariff tariff, int policy) {
    return Math.exp(
        all.stream()
            .map(values -> new LoneTrial(values, DAY, tariff, 0.6)
                .run(LonePolicies.all(tariff, DAY, ForecastError.NONE).get(policy)))
            .mapToDouble(outcome -> Math.log(outcome.costOverClairvoyant()))
            .average()
            .orElseThrow());
  }

  private static Path demand() {
    String folder = System.getenv("PENUMBRA_REFERENCE_DATA");
    Assumptions.assumeTrue(folder != null, "PENUMBRA_REFERENCE_DATA is not set");
    return Path.of(folder, "demand");
  }
}
