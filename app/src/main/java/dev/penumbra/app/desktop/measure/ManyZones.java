package dev.penumbra.app.desktop.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** A scenario with as many zones as are asked for, from the shipped catalogue, and clients all over the world. */
public final class ManyZones {
  private static final String TEXT = """
      name: many-zones
      seed: 1
      window: {start: 2026-03-12T00:00Z, end: 2026-03-14T00:00Z, past: 3w, slot: 15m}
      catalogue: "CATALOGUE"
      zones: {ids: [ZONES]}
      services:
        - id: shop
          home: us-east-1
          full: {vcpu: 2, memoryGib: 4}
          shadow: {vcpu: 0.5, memoryGib: 1}
          serviceTime: {meanMillis: 80, coefficientOfVariation: 0.7}
          objective: {latencyMillis: 120, penaltyUsdPerRequestMs: 0.0000006}
          state: {cache: 2 GB, code: 100 MB, cacheBytesPerRequest: 100}
          traffic: {dns: {timeToLive: 60s}}
      demand:
        synthetic:
          requestsPerSecond: {shop: 400}
          populations:
            - {id: new-york, latitude: 40.71, longitude: -74.01, weight: 8, timeZone: America/New_York}
            - {id: los-angeles, latitude: 34.05, longitude: -118.24, weight: 6, timeZone: America/Los_Angeles}
            - {id: london, latitude: 51.51, longitude: -0.13, weight: 5, timeZone: Europe/London}
            - {id: tokyo, latitude: 35.68, longitude: 139.69, weight: 7, timeZone: Asia/Tokyo}
            - {id: sao-paulo, latitude: -23.55, longitude: -46.63, weight: 4, timeZone: America/Sao_Paulo}
            - {id: mumbai, latitude: 19.08, longitude: 72.88, weight: 6, timeZone: Asia/Kolkata}
            - {id: sydney, latitude: -33.87, longitude: 151.21, weight: 2, timeZone: Australia/Sydney}
      engine:
        policy: {name: expected-cost}
        prediction: {model: seasonal-naive}
      """;
  private static final String HOME = "us-east-1";

  private ManyZones() {}

  /**
   * Writes the scenario.
   *
   * @param catalogue folder of the zones; its path stands in the scenario
   * @param zones 1 up to those of the catalogue
   */
  public static void write(Path file, Path catalogue, int zones) {
    try (var lines = Files.lines(catalogue.resolve("zones.csv"))) {
      String ids = lines.skip(1)
          .map(line -> line.substring(0, line.indexOf(',')))
          .sorted((a, b) -> Boolean.compare(b.equals(HOME), a.equals(HOME))) // the home first, the others as they stand
          .limit(zones)
          .collect(Collectors.joining(", "));
      Files.writeString(file, TEXT.replace("CATALOGUE", catalogue.toAbsolutePath().toString()).replace("ZONES", ids));
    } catch (IOException e) {
      throw new UncheckedIOException("scenario " + file + " cannot be made from " + catalogue, e);
    }
  }
}
