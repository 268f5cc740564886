package dev.penumbra.app.timeline.story;

import dev.penumbra.app.chart.TimeChart.Band;
import dev.penumbra.app.chart.TimeChart.Line;
import dev.penumbra.app.chart.TimeChart.Panel;
import dev.penumbra.app.chart.TimeChart.Pen;
import dev.penumbra.app.session.OpenScenario;
import dev.penumbra.app.session.ShownRun;
import dev.penumbra.app.session.recording.Cell;
import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.run.result.ForecastBand;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Demand and latency of one place. */
final class PlacePanels {
  private static final int MEASURED = 0;
  private static final int EXPECTED = 1;
  private static final int THIRD = 2;
  private static final int LIMIT = 4;

  private final OpenScenario scenario;
  private final Recording recording;
  private final int recorded;
  private final Words words;
  private final double slotSeconds;

  PlacePanels(ShownRun run, int recorded, Words words) {
    this.scenario = run.scenario();
    this.recording = run.recording();
    this.recorded = recorded;
    this.words = words;
    slotSeconds = recording.identity().axes().slot().toMillis() / 1000.0;
  }

  List<Panel> of(Lane place) {
    List<Optional<Cell>> cells = IntStream.range(0, recorded)
        .mapToObj(slot -> recording.frame(slot).find(place.service(), place.zone()))
        .toList();
    ServiceSpec service = scenario.scenario().landscape().services().get(place.service());
    return List.of(demand(cells, service), latency(cells, place.service()));
  }

  private Panel demand(List<Optional<Cell>> cells, ServiceSpec service) {
    double each = service.concurrency() * 1000 / service.serviceTime().meanMillis();
    return new Panel(
        words.text("timeline.demand"),
        Optional.of(
            new Band(
                words.text("timeline.forecast"), forecast(cells, ForecastBand::lowRequests),
                forecast(cells, ForecastBand::highRequests), EXPECTED)),
        List.of(
            line("timeline.demand.line", values(cells, 0, c -> c.demandRequests() / slotSeconds), MEASURED),
            dashed("timeline.capacity", values(cells, 0, c -> c.fullInstances() * each), THIRD)));
  }

  private double[] forecast(List<Optional<Cell>> cells, ToDoubleFunction<ForecastBand> quantile) {
    return values(
        cells, Double.NaN, c -> c.forecast().map(f -> quantile.applyAsDouble(f) / slotSeconds).orElse(Double.NaN));
  }

  private Panel latency(List<Optional<Cell>> cells, int service) {
    double[] objective = IntStream.range(0, recording.slots()).mapToDouble(slot -> objective(service, slot)).toArray();
    return new Panel(
        words.text("timeline.latency"), Optional.empty(),
        List.of(
            line("timeline.median", quantile(cells, Cell.Latency::p50Millis), MEASURED),
            line("timeline.p95", quantile(cells, Cell.Latency::p95Millis), EXPECTED),
            line("timeline.p99", quantile(cells, Cell.Latency::p99Millis), 3),
            dashed("timeline.objective", objective, LIMIT)));
  }

  /** A turn of the run may change it. */
  private double objective(int service, int slot) {
    return scenario.scenarioAt(slot).landscape().services().get(service).objective().latencyMillis();
  }

  private static double[] quantile(List<Optional<Cell>> cells, ToDoubleFunction<Cell.Latency> quantile) {
    return values(cells, Double.NaN, c -> c.latency().map(l -> quantile.applyAsDouble(l)).orElse(Double.NaN));
  }

  private static double[] values(List<Optional<Cell>> cells, double nothing, ToDoubleFunction<Cell> value) {
    return cells.stream().mapToDouble(c -> c.map(value::applyAsDouble).orElse(nothing)).toArray();
  }

  private Line line(String key, double[] values, int colour) {
    return new Line(words.text(key), values, colour, Pen.SOLID);
  }

  private Line dashed(String key, double[] values, int colour) {
    return new Line(words.text(key), values, colour, Pen.DASHED);
  }
}
