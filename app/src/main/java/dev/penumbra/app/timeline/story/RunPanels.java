package dev.penumbra.app.timeline.story;

import dev.penumbra.app.chart.TimeChart.Line;
import dev.penumbra.app.chart.TimeChart.Panel;
import dev.penumbra.app.chart.TimeChart.Pen;
import dev.penumbra.app.session.recording.Frame;
import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.simulator.metrics.CostByKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What everything costs, and how far the state of each place is behind. */
final class RunPanels {
  private static final int COST = 2;
  private static final int SPENT = 4;
  /** Colours that can be told apart; more places than that are drawn in grey. */
  private static final int COLOURS = 6;

  private final Recording recording;
  private final int recorded;
  private final Words words;
  private final double slotSeconds;

  RunPanels(Recording recording, int recorded, Words words) {
    this.recording = recording;
    this.recorded = recorded;
    this.words = words;
    slotSeconds = recording.identity().axes().slot().toMillis() / 1000.0;
  }

  List<Panel> of(List<Lane> places, Lane first) {
    List<Panel> panels = new ArrayList<>(List.of(cost(), spent()));
    lags(places, first).ifPresent(panels::add);
    return panels;
  }

  /** By kind, one upon another; in one line for a run that was kept before kinds were. */
  private Panel cost() {
    List<Optional<CostByKind>> kinds = IntStream.range(0, recorded)
        .mapToObj(slot -> totals(slot).costByKind())
        .toList();
    if (kinds.stream().anyMatch(Optional::isEmpty)) {
      return new Panel(
          words.text("timeline.cost"), Optional.empty(),
          List.of(line("timeline.cost.line", values(slot -> perHour(totals(slot).costDollars())), COST)));
    }
    return new Panel(
        words.text("timeline.cost"), Optional.empty(),
        List.of(
            kind("timeline.cost.active", kinds, CostByKind::active, 0),
            kind("timeline.cost.shadow", kinds, CostByKind::shadow, 5),
            kind("timeline.cost.dependencies", kinds, CostByKind::dependencies, 2),
            kind("timeline.cost.transfer", kinds, CostByKind::transfer, 3),
            kind("timeline.cost.penalty", kinds, CostByKind::penalty, 4)),
        true);
  }

  private Line kind(String key, List<Optional<CostByKind>> costs, Function<CostByKind, Money> kind, int colour) {
    return line(
        key, values(slot -> perHour(costs.get(slot).map(kind).map(Money::toDollars).orElse(0.0))), colour);
  }

  private Frame.Totals totals(int slot) {
    return recording.frame(slot).totals();
  }

  private double perHour(double dollars) {
    return dollars * 3600 / slotSeconds;
  }

  private Panel spent() {
    double[] sum = values(slot -> totals(slot).costDollars());
    Arrays.parallelPrefix(sum, Double::sum);
    return new Panel(
        words.text("timeline.spent"), Optional.empty(), List.of(line("timeline.spent.line", sum, SPENT)));
  }

  @SuppressWarnings("ArrayRecordComponent") // the values of a line, compared with nothing
  private record Lag(Lane place, double[] seconds) {
    double most() {
      return Arrays.stream(seconds).filter(lag -> !Double.isNaN(lag)).max().orElse(-1);
    }
  }

  /** Of all places that ever kept a copy of state: the one looked at, then those that were furthest behind. */
  private Optional<Panel> lags(List<Lane> places, Lane first) {
    List<Lag> lags = places.stream()
        .filter(place -> !place.home())
        .map(place -> new Lag(place, values(slot -> lagSeconds(slot, place))))
        .filter(lag -> lag.most() >= 0)
        .sorted(
            Comparator.comparing((Lag lag) -> !lag.place().equals(first))
                .thenComparing(Comparator.comparingDouble(Lag::most).reversed()))
        .toList();
    List<Line> lines = IntStream.range(0, lags.size())
        .mapToObj(
            i -> new Line(
                lags.get(i).place().name(), lags.get(i).seconds(), i, i < COLOURS ? Pen.SOLID : Pen.QUIET))
        .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Panel(words.text("timeline.lag"), Optional.empty(), lines));
  }

  private double lagSeconds(int slot, Lane place) {
    var millis = recording.frame(slot).lagMillis(place.service(), place.zone());
    return millis.isPresent() ? millis.getAsLong() / 1000.0 : Double.NaN;
  }

  private double[] values(ToDoubleFunction<Integer> value) {
    return IntStream.range(0, recorded).mapToDouble(value::applyAsDouble).toArray();
  }

  private Line line(String key, double[] values, int colour) {
    return new Line(words.text(key), values, colour, Pen.SOLID);
  }
}
