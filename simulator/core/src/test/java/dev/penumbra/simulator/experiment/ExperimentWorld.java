package dev.penumbra.simulator.experiment;

import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** A service at home in Virginia with most of its clients in Oregon, who pay dearly for the way. */
final class ExperimentWorld {
  private static final String TEXT = """
      name: experiment
      seed: 3
      window: {start: 2026-03-20T12:00Z, end: 2026-03-21T00:00Z, past: 15d, slot: 30m}
      catalogue: CATALOGUE
      zones: {ids: [us-east-1, us-west-2, eu-west-1]}
      services:
        - id: shop
          home: us-east-1
          full: {vcpu: 2, memoryGib: 4}
          shadow: {vcpu: 0.5, memoryGib: 1}
          serviceTime: {meanMillis: 80}
          objective: {latencyMillis: 150, penaltyUsdPerRequestMs: 0.00002}
          state: {cache: 1 GB, cacheBytesPerRequest: 100, lagLimit: 1h}
      demand:
        synthetic:
          requestsPerSecond: {shop: 12}
          populations:
            - {id: portland, latitude: 45.52, longitude: -122.68, weight: 5}
            - {id: london, latitude: 51.51, longitude: -0.13, weight: 1}
      engine:
        policy: {name: expected-cost}
        prediction: {model: seasonal-naive}
      """;

  private ExperimentWorld() {}

  /** The scenario, each pair of texts replaced in it. */
  static Scenario scenario(String... replacements) {
    Path catalogue = Path.of(System.getProperty("penumbra.root", "."), "datasets", "zones").toAbsolutePath();
    String text = TEXT.replace("CATALOGUE", catalogue.toString());
    for (int i = 0; i < replacements.length; i += 2) {
      if (!text.contains(replacements[i])) {
        throw new IllegalArgumentException("'" + replacements[i] + "' is not in the scenario");
      }
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    try {
      Path file = Files.createTempFile("experiment", ".yaml");
      Scenario scenario = ScenarioFile.read(Files.writeString(file, text));
      Files.delete(file);
      return scenario;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same scenario with demand multiplied by a percentage that depends on the slot, counted from the past's start. */
  static Scenario altered(Scenario scenario, IntUnaryOperator percentOfSlot) {
    Scenario.Clients clients = new Scenario.Clients(
        new Altered(scenario.demand(), percentOfSlot), scenario.clusterOfPlace());
    return new Scenario(
        scenario.title(), scenario.seed(), scenario.window(), scenario.landscape(), clients, scenario.world(),
        scenario.engine(), scenario.events(), scenario.baselines(), scenario.hash());
  }

  private record Altered(DemandSource source, IntUnaryOperator percentOfSlot) implements DemandSource {
    @Override
    public List<Place> places() {
      return source.places();
    }

    @Override
    public int services() {
      return source.services();
    }

    @Override
    public Instant start() {
      return source.start();
    }

    @Override
    public long slotMillis() {
      return source.slotMillis();
    }

    @Override
    public int slots() {
      return source.slots();
    }

    @Override
    public int requests(int service, int place, int slot) {
      return source.requests(service, place, slot) * percentOfSlot.applyAsInt(slot) / 100;
    }
  }
}
