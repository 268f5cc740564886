package dev.penumbra.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A scenario of two services and three zones that runs in a moment. */
final class ScenarioText {
  static final String TWO_CITIES = """
      name: two-cities
      seed: 1
      window: {start: 2026-03-12T12:00Z, end: 2026-03-12T18:00Z, past: 8d, slot: 30m}
      catalogue: %s
      zones: {ids: [us-east-1, us-west-2, eu-west-1]}
      services:
        - id: shop
          home: us-east-1
          full: {vcpu: 2, memoryGib: 4}
          shadow: {vcpu: 0.5, memoryGib: 1}
          serviceTime: {meanMillis: 80}
          objective: {latencyMillis: 100, penaltyUsdPerRequestMs: 0.000002}
          state: {cache: 1 GB, cacheBytesPerRequest: 100, lagLimit: 1h}
        - id: basket
          home: us-east-1
          full: {vcpu: 2, memoryGib: 4}
          shadow: {vcpu: 0.5, memoryGib: 1}
          serviceTime: {meanMillis: 40}
          objective: {latencyMillis: 80, penaltyUsdPerRequestMs: 0.000002}
          state: {lagLimit: 1h}
          dependencies: [{name: database, kind: postgresql, provisioning: 5m, priceUsdPerHour: 0.05}]
      demand:
        synthetic:
          requestsPerSecond: {shop: 9, basket: 4}
          populations:
            - {id: new-york, latitude: 40.71, longitude: -74.01, weight: 5}
            - {id: london, latitude: 51.51, longitude: -0.13, weight: 4}
      engine:
        policy: {name: expected-cost}
        prediction: {model: seasonal-naive}
      """.formatted(Path.of(System.getProperty("penumbra.root"), "datasets", "zones"));

  private ScenarioText() {}

  /** A file of the scenario, each pair of texts replaced in it. */
  static Path write(Path folder, String... replacements) {
    String text = TWO_CITIES;
    for (int i = 0; i < replacements.length; i += 2) {
      if (!text.contains(replacements[i])) {
        throw new IllegalArgumentException("'" + replacements[i] + "' is not in the scenario");
      }
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    return file(folder, "scenario.yaml", text);
  }

  static Path file(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
