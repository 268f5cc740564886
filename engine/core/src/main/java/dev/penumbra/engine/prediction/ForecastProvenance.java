package dev.penumbra.engine.prediction;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a forecast comes from.
 *
 * @param model name of the method
 * @param version of the library or of the method
 * @param trainedUntil first moment the model had not seen when it was trained; empty when nothing was trained
 * @param parameters what it was set to
 */
public record ForecastProvenance(
    String model, String version, Optional<Instant> trainedUntil, Map<String, String> parameters) {
  public ForecastProvenance {
    parameters = Map.copyOf(new TreeMap<>(parameters));
  }
}
