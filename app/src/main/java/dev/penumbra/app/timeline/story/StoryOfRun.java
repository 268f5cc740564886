package dev.penumbra.app.timeline.story;

import dev.penumbra.app.chart.TimeChart;
import dev.penumbra.app.chart.TimeChart.Panel;
import dev.penumbra.app.chart.TimeChart.Row;
import dev.penumbra.app.chart.TimeChart.Span;
import dev.penumbra.app.session.ShownRun;
import dev.penumbra.app.session.recording.Cell;
import dev.penumbra.app.session.recording.Frame;
import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads a run's recording into a story; it may go on growing meanwhile. */
public final class StoryOfRun {
  private final ShownRun run;
  private final Recording recording;
  private final Scenario scenario;
  private final Words words;
  private final int recorded;
  private final Map<Long, Lane> places = new HashMap<>();
  private final Map<Lane, Double> asked = new HashMap<>();

  private StoryOfRun(ShownRun run, Words words) {
    this.run = run;
    recording = run.recording();
    scenario = run.scenario().scenario();
    this.words = words;
    recorded = recording.size();
  }

  /** The story of a run; of the busiest place, when the wanted one is not in it; empty before the first slot. */
  public static Optional<Story> read(ShownRun run, Optional<Lane> wanted, Words words) {
    return new StoryOfRun(run, words).read(wanted);
  }

  private Optional<Story> read(Optional<Lane> wanted) {
    for (int slot = 0; slot < recorded; slot++) {
      for (Cell cell : recording.frame(slot).cells()) {
        Lane place = place(cell.service(), cell.zone());
        double there = cell.state() == DeploymentState.ABSENT ? 0 : 1e-9; // what is there counts, unasked too
        asked.merge(place, cell.requests() + there, Double::sum);
      }
    }
    List<Lane> busiest = asked.entrySet()
        .stream()
        .filter(e -> e.getValue() > 0)
        .map(Map.Entry::getKey)
        .sorted(
            Comparator.comparingDouble((Lane p) -> -asked.getOrDefault(p, 0.0))
                .thenComparingInt(Lane::service)
                .thenComparingInt(Lane::zone))
        .toList();
    return wanted.filter(busiest::contains)
        .or(() -> busiest.stream().findFirst())
        .map(shown -> new Story(recorded, busiest, shown, chart(busiest, shown), decisions()));
  }

  private Lane place(int service, int zone) {
    return places.computeIfAbsent(
        (long) service * scenario.landscape().zones().size() + zone, _ -> Lane.of(scenario, service, zone));
  }

  private TimeChart chart(List<Lane> busiest, Lane shown) {
    List<Row> rows = busiest.stream()
        .sorted(Comparator.comparingInt(Lane::service))
        .map(this::row)
        .toList();
    List<Panel> panels = new ArrayList<>(new PlacePanels(run, recorded, words).of(shown));
    panels.addAll(new RunPanels(recording, recorded, words).of(busiest, shown));
    return new TimeChart(
        recording.identity().start().toEpochMilli(), recording.identity().axes().slot().toMillis(), recording.slots(),
        rows, panels);
  }

  private Row row(Lane place) {
    List<Span> spans = new ArrayList<>(StateSpans.of(recording, recorded, place));
    new Starts(run, recorded).steps(place).forEach(step -> spans.add(step.span(recording)));
    return new Row(place.name(), spans);
  }

  private List<DecisionRow> decisions() {
    List<DecisionRow> rows = new ArrayList<>();
    var axes = recording.identity().axes();
    Map<Object, Integer> positions = new HashMap<>();
    IntStream.range(0, axes.services().size()).forEach(i -> positions.put(axes.services().get(i), i));
    IntStream.range(0, axes.zones().size()).forEach(i -> positions.put(axes.zones().get(i), i));
    for (int slot = 0; slot < recorded; slot++) {
      Frame frame = recording.frame(slot);
      for (Decision decision : frame.decisions()) {
        Integer service = positions.get(decision.key().service());
        Integer zone = positions.get(decision.key().zone());
        if (service != null && zone != null) {
          rows.add(new DecisionRow(slot, place(service, zone), decision));
        }
      }
    }
    return rows;
  }
}
