package dev.penumbra.acceptance.forecast;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ClientCluster;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.simulator.demand.TraceDemand;
import dev.penumbra.simulator.demand.reader.CountReader;
import dev.penumbra.simulator.demand.reader.PlaceTable;
import dev.penumbra.simulator.run.ClusterDemand;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Demand that was measured, from its first slot to its last.
 *
 * @param landscape names the services and clusters of the series
 */
record MeasuredDemand(String name, Landscape landscape, DemandHistory all) {
  private static final Duration SLOT = Duration.ofMinutes(15);
  private static final Path ROOT = Path.of(System.getProperty("penumbra.root", "."));

  /** The shipped departures as the shipped scenario makes requests of them: three services in 64 places. */
  static MeasuredDemand airDepartures() {
    Path data = ROOT.resolve("datasets/demand/us-air-2001");
    Scenario scenario = ScenarioFile.read(ROOT.resolve("datasets/scenarios/us-air-2001.yaml"));
    var trace = new CountReader(PlaceTable.read(data.resolve("places.csv")), Optional.of(SLOT))
        .read(data.resolve("departures.csv.gz"));
    var requests = TraceDemand.whole(trace, List.of(210.0, 86.0, 135.0));
    int clusters = scenario.landscape().clusters().size();
    var demand = new ClusterDemand(requests, scenario.clusterOfPlace(), clusters);
    return new MeasuredDemand(
        "us-air-2001", scenario.landscape(), demand.history(requests.start(), trace.end()));
  }

  /** A series of the reference data, summed to quarter hours; empty where that data is not at hand. */
  static Optional<MeasuredDemand> reference(String file) {
    return Optional.ofNullable(System.getenv("PENUMBRA_REFERENCE_DATA"))
        .map(folder -> Path.of(folder, "demand", file))
        .filter(Files::exists)
        .map(path -> oneSeries(file.replaceFirst("-(5min|1min|per-minute)\\.csv$", ""), path));
  }

  private static MeasuredDemand oneSeries(String name, Path file) {
    Map<Long, Double> slots = new TreeMap<>();
    for (String line : lines(file).subList(1, lines(file).size())) {
      String[] cells = line.split(",", -1);
      slots.merge(seconds(cells[0]) / SLOT.toSeconds(), Double.parseDouble(cells[1]), Double::sum);
    }
    long first = slots.keySet().iterator().next() + 1; // the first and the last may not be whole
    long last = slots.keySet().stream().reduce((_, b) -> b).orElseThrow();
    Landscape air = ScenarioFile.read(ROOT.resolve("datasets/scenarios/us-air-2001.yaml")).landscape();
    Landscape one = new Landscape(
        air.services().subList(0, 1), List.of(), air.zones(),
        List.of(new ClientCluster(new ClusterId("all"), new GeoPoint(0, 0), 0)), air.prices(), air.roundTrip());
    DemandHistory history = DemandHistory.empty(
        new SeriesIndex(1, 1), Instant.ofEpochSecond(first * SLOT.toSeconds()), SLOT.toMillis());
    for (long slot = first; slot < last; slot++) {
      history = history.append(new double[]{slots.getOrDefault(slot, 0.0)});
    }
    return new MeasuredDemand(name, one, history);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long seconds(String text) {
    return text.matches("\\d+")
        ? Long.parseLong(text)
        : LocalDateTime.parse(text.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC);
  }

  /** Requests per series in a slot. */
  double[] row(int slot) {
    double[] row = new double[all.index().size()];
    Arrays.setAll(row, series -> all.requests(series, slot));
    return row;
  }

  /** The first slots. */
  DemandHistory first(int slots) {
    DemandHistory history = DemandHistory.empty(all.index(), all.start(), all.slotMillis());
    for (int slot = 0; slot < slots; slot++) {
      history = history.append(row(slot));
    }
    return history;
  }

  /** Number of the slot that begins at a moment. */
  int slotAt(Instant moment) {
    return (int) Duration.between(all.start(), moment).dividedBy(SLOT);
  }
}
