package dev.penumbra.app.compare;

import dev.penumbra.app.chart.TimeChart;
import dev.penumbra.app.chart.TimeChart.Line;
import dev.penumbra.app.chart.TimeChart.Mark;
import dev.penumbra.app.chart.TimeChart.Panel;
import dev.penumbra.app.chart.TimeChart.Pen;
import dev.penumbra.app.compare.study.Course;
import dev.penumbra.app.compare.study.Study;
import dev.penumbra.app.compare.study.Study.Subject;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Draws runs over one another: on the time they simulate, or from their beginnings on where those times do not meet. */
final class CourseChart {
  private static final double SECONDS_AN_HOUR = 3600;

  private final List<Subject> subjects;
  private final Words words;
  private final Figures figures;
  private final Course reference;
  private final long slotMillis;
  private final long startMillis;
  private final int slots;

  private CourseChart(Study study, Words words, Figures figures) {
    this.subjects = study.subjects();
    this.words = words;
    this.figures = figures;
    reference = subjects.getFirst().course();
    slotMillis = courses().stream().mapToLong(Course::slotMillis).min().orElseThrow();
    startMillis = courses().stream().mapToLong(c -> c.start().toEpochMilli() + shift(c)).min().orElseThrow();
    long end = courses().stream().mapToLong(c -> c.end().toEpochMilli() + shift(c)).max().orElseThrow();
    slots = Math.toIntExact(Math.ceilDiv(end - startMillis, slotMillis));
  }

  static TimeChart of(Study study, Words words, Figures figures) {
    return new CourseChart(study, words, figures).chart();
  }

  private List<Course> courses() {
    return subjects.stream().map(Subject::course).toList();
  }

  /** By how much a run is moved to lie over the reference, in milliseconds; 0 when they meet as they are. */
  private long shift(Course course) {
    boolean meet = course.start().isBefore(reference.end()) && reference.start().isBefore(course.end());
    return meet ? 0 : reference.start().toEpochMilli() - course.start().toEpochMilli();
  }

  private TimeChart chart() {
    List<Panel> panels = List.of(
        panel("compare.panel.latency", Course::p95Millis),
        panel("compare.panel.late", c -> Arrays.stream(c.lateShare()).map(share -> 100 * share).toArray()),
        panel(
            "compare.panel.cost",
            c -> Arrays.stream(c.dollars()).map(d -> d * SECONDS_AN_HOUR * 1000 / c.slotMillis()).toArray()),
        panel("compare.panel.spent", Course::spent));
    return new TimeChart(startMillis, slotMillis, slots, List.of(), panels, marks());
  }

  private Panel panel(String key, Function<Course, double[]> values) {
    List<Line> lines = IntStream.range(0, subjects.size()).mapToObj(position -> {
      Course course = courses().get(position);
      return new Line(name(position), onAxis(course, values.apply(course)), position, Pen.SOLID);
    }).toList();
    return new Panel(words.text(key), Optional.empty(), lines);
  }

  private String name(int position) {
    Course course = courses().get(position);
    String letter = CompareModel.letter(position);
    return shift(course) == 0 ? letter : words.text("compare.moved", letter, figures.moment(course.start()));
  }

  /** The values of the slots that the middles of the chart's slots lie in. */
  private double[] onAxis(Course course, double[] values) {
    long from = startMillis - shift(course) - course.start().toEpochMilli() + slotMillis / 2;
    return IntStream.range(0, slots).mapToDouble(slot -> {
      long at = Math.floorDiv(from + slot * slotMillis, course.slotMillis());
      return at >= 0 && at < values.length ? values[(int) at] : Double.NaN;
    }).toArray();
  }

  /** Where runs leave those they were forked from. */
  private List<Mark> marks() {
    Map<Integer, List<String>> letters = new TreeMap<>();
    for (int position = 0; position < subjects.size(); position++) {
      Subject subject = subjects.get(position);
      String letter = CompareModel.letter(position);
      subject.forkedAt().ifPresent(at -> {
        long since = at.toEpochMilli() + shift(subject.course()) - startMillis;
        letters.computeIfAbsent((int) (since / slotMillis), _ -> new ArrayList<>()).add(letter);
      });
    }
    return letters.entrySet()
        .stream()
        .map(e -> new Mark(e.getKey(), words.text("compare.forks", String.join(", ", e.getValue()))))
        .toList();
  }
}
