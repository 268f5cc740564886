package dev.penumbra.engine.activation.lone.policy;

import dev.penumbra.engine.activation.lone.LonePolicy;
import dev.penumbra.engine.activation.lone.Rental;
import dev.penumbra.engine.activation.lone.Tariff;
import dev.penumbra.engine.activation.lone.forecast.ForecastProgramme;
import dev.penumbra.engine.activation.lone.forecast.Usual;
import dev.penumbra.engine.activation.lone.learned.LearnedProgramme;
import java.util.List;

/** The policies for one zone by itself. */
public final class LonePolicies {
  private LonePolicies() {}

  /** Fresh ones, the default first; those who forecast do so in error. */
  public static List<LonePolicy> all(Tariff tariff, int stepsPerDay, ForecastError error) {
    return List.of(
        new Clamped(new WeightedMajority(tariff, stepsPerDay, error), tariff),
        error.misinform(new LearnedProgramme("learned-programme", tariff, stepsPerDay, 30)),
        error.misinform(new ForecastProgramme("forecast-programme", tariff, stepsPerDay, Usual.EVERY_DAY, 8)),
        new Rental("ski-rental", tariff, 1),
        error.misinform(new Threshold("threshold", stepsPerDay, tariff.lead(), true)),
        new Threshold("reactive", stepsPerDay, tariff.lead(), false),
        new Lasting("always", true),
        new Lasting("never", false));
  }
}
