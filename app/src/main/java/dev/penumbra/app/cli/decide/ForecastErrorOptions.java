package dev.penumbra.app.cli.decide;

import dev.penumbra.engine.activation.lone.policy.ForecastError;
import dev.penumbra.engine.config.format.Problems;
import picocli.CommandLine.Option;

/** By how much those who forecast are misled. */
final class ForecastErrorOptions {
  private static final double LARGEST_BIAS = 10;
  private static final double LEAST_BIAS = -0.99;
  private static final double LARGEST_NOISE = 3;

  @Option(names = "--forecast-bias", paramLabel = "SHARE", description = "Share by which those who forecast take demand for larger, a number, -0.99 to 10. Default: 0.")
  private double bias;

  @Option(names = "--forecast-noise", paramLabel = "SPREAD", description = "Spread of what those who forecast take demand for, as the standard deviation of its logarithm, a number, 0 to 3. Default: 0.")
  private double noise;

  @Option(names = "--forecast-delay", paramLabel = "STEPS", description = "Steps by which those who forecast learn of demand later, a whole number, 0 to those of a day. Default: 0.")
  private int delay;

  ForecastError read(int stepsPerDay, Problems problems) {
    boolean fits = bias >= LEAST_BIAS && bias <= LARGEST_BIAS;
    require(fits, "--forecast-bias", bias, "a number, " + LEAST_BIAS + " to 10", problems);
    require(noise >= 0 && noise <= LARGEST_NOISE, "--forecast-noise", noise, "a number, 0 to 3", problems);
    boolean soon = delay >= 0 && delay <= stepsPerDay;
    require(soon, "--forecast-delay", delay, "a whole number, 0 to " + stepsPerDay, problems);
    problems.throwIfAny();
    return new ForecastError(bias, noise, delay);
  }

  private static void require(boolean legal, String option, Number found, String range, Problems problems) {
    if (!legal) {
      problems.add(option, found.toString(), range);
    }
  }
}
