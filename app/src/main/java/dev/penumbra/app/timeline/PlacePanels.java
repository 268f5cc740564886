package dev.penumbra.app.timeline;

import dev.penumbra.app.chart.TimeChart.Band;
import dev.penumbra.app.chart.TimeChart.Line;
import dev.penumbra.app.chart.TimeChart.Panel;
import dev.penumbra.app.session.recording.Cell;
import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.run.result.ForecastBand;
import dev.penumbra.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The lines of one place and of what everything costs. */
final class PlacePanels {
  private static final int MEASURED = 0;
  private static final int EXPECTED = 1;
  private static final int THIRD = 2;
  private static final int LIMIT = 4;

  private final Recording recording;
  private final int recorded;
  private final Scenario scenario;
  private final Words words;
  private final double slotSeconds;

  PlacePanels(Recording recording, int recorded, Scenario scenario, Words words) {
    this.recording = recording;
    this.recorded = recorded;
    this.scenario = scenario;
    this.words = words;
    slotSeconds = recording.identity().axes().slot().toMillis() / 1000.0;
  }

  List<Panel> of(Lane place) {
    List<Optional<Cell>> cells = IntStream.range(0, recorded)
        .mapToObj(slot -> recording.frame(slot).find(place.service(), place.zone()))
        .toList();
    ServiceSpec service = scenario.landscape().services().get(place.service());
    List<Panel> panels = new ArrayList<>(List.of(demand(cells, service), latency(cells, service), cost(), spent()));
    if (cells.stream().flatMap(Optional::stream).anyMatch(c -> c.lagMillis().isPresent())) {
      panels.add(lag(cells));
    }
    return panels;
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

  private Panel latency(List<Optional<Cell>> cells, ServiceSpec service) {
    double[] objective = new double[recording.slots()];
    Arrays.fill(objective, service.objective().latencyMillis());
    return new Panel(
        words.text("timeline.latency"), Optional.empty(),
        List.of(
            line("timeline.median", quantile(cells, Cell.Latency::p50Millis), MEASURED),
            line("timeline.p95", quantile(cells, Cell.Latency::p95Millis), EXPECTED),
            line("timeline.p99", quantile(cells, Cell.Latency::p99Millis), 3),
            dashed("timeline.objective", objective, LIMIT)));
  }

  private static double[] quantile(List<Optional<Cell>> cells, ToDoubleFunction<Cell.Latency> quantile) {
    return values(cells, Double.NaN, c -> c.latency().map(l -> quantile.applyAsDouble(l)).orElse(Double.NaN));
  }

  private Panel cost() {
    double[] hourly = Arrays.stream(dollars()).map(d -> d * 3600 / slotSeconds).toArray();
    return new Panel(
        words.text("timeline.cost"), Optional.empty(), List.of(line("timeline.cost.line", hourly, THIRD)));
  }

  private Panel spent() {
    double[] sum = dollars();
    Arrays.parallelPrefix(sum, Double::sum);
    return new Panel(
        words.text("timeline.spent"), Optional.empty(), List.of(line("timeline.spent.line", sum, LIMIT)));
  }

  private double[] dollars() {
    return IntStream.range(0, recorded).mapToDouble(slot -> recording.frame(slot).totals().costDollars()).toArray();
  }

  private Panel lag(List<Optional<Cell>> cells) {
    double[] seconds = values(
        cells, Double.NaN, c -> c.lagMillis().isPresent() ? c.lagMillis().getAsLong() / 1000.0 : Double.NaN);
    return new Panel(
        words.text("timeline.lag"), Optional.empty(), List.of(line("timeline.lag.line", seconds, 5)));
  }

  private static double[] values(List<Optional<Cell>> cells, double nothing, ToDoubleFunction<Cell> value) {
    return cells.stream().mapToDouble(c -> c.map(value::applyAsDouble).orElse(nothing)).toArray();
  }

  private Line line(String key, double[] values, int colour) {
    return new Line(words.text(key), values, colour, false);
  }

  private Line dashed(String key, double[] values, int colour) {
    return new Line(words.text(key), values, colour, true);
  }
}
