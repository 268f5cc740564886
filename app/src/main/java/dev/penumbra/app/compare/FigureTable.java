package dev.penumbra.app.compare;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.compare.study.Study;
import dev.penumbra.app.compare.study.Study.FigureRow;
import dev.penumbra.app.screen.Columns.Line;
import dev.penumbra.app.screen.Columns;
import dev.penumbra.app.screen.Rows;
import dev.penumbra.app.words.Words;
import dev.penumbra.simulator.experiment.replication.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/** A figure a line: its value in each run, and how each differs from the first. */
final class FigureTable extends TableView<FigureRow> {
  private static final double NAME = 154;
  private static final double VALUE = 78;
  private static final double DIFFERENCE = 92;
  private static final double SHARE = 72;
  private static final double INTERVAL = 160;

  private static final PseudoClass LINED = PseudoClass.getPseudoClass("lined");

  private final Words words;
  private final Amounts amounts;
  private final Columns<FigureRow> columns;
  private final Rows<FigureRow> rows;
  private List<Object> layout = List.of();
  private boolean wide;

  FigureTable(Words words, Amounts amounts, Consumer<String> failed) {
    this.words = words;
    this.amounts = amounts;
    columns = new Columns<>(words, true);
    rows = new Rows<>(this, words, failed);
    setId("figures");
    setAccessibleText(words.text("compare.figures"));
    getStyleClass().addAll("plain-table", Styles.DENSE);
    setPlaceholder(new Label(words.text("compare.figures.none")));
  }

  /** Where the word to filter by is typed. */
  TextField filter() {
    return rows.filter();
  }

  /** True when there is more to tell than has room beside each other: more than two runs, or intervals. */
  boolean isWide() {
    return wide;
  }

  void show(Study study) {
    List<Object> next = List.of(study.subjects().size(), withInterval(study));
    if (!next.equals(layout)) { // the same columns stay as people sorted and widened them
      layout = next;
      wide = study.subjects().size() > 2 || !withInterval(study).isEmpty();
      lay(study.subjects().size(), withInterval(study));
    }
    rows.show(study.figures());
  }

  /** Positions of the runs whose differences are known with an interval. */
  private static List<Integer> withInterval(Study study) {
    List<Integer> positions = new ArrayList<>();
    for (int run = 1; run < study.subjects().size(); run++) {
      int other = run - 1;
      if (study.figures().stream().anyMatch(row -> row.intervals().get(other).isPresent())) {
        positions.add(run);
      }
    }
    return List.copyOf(positions);
  }

  private void lay(int runs, List<Integer> withInterval) {
    List<TableColumn<FigureRow, ?>> all = new ArrayList<>();
    all.add(
        columns.column(
            "compare.figure", NAME, FigureRow::measure, words::name, Comparator.naturalOrder()));
    for (int run = 0; run < runs; run++) {
      List<Part> parts = parts(run, withInterval.contains(run));
      if (isWide()) {
        all.add(beneath(run, parts));
      } else {
        parts.forEach(part -> all.add(column(part.line().title(), part.width(), List.of(part))));
      }
    }
    getColumns().setAll(all);
    pseudoClassStateChanged(LINED, isWide());
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
  }

  /** Something that is told of a run: as a column, or as a line of one. */
  private record Part(Line<FigureRow> line, double width, Function<FigureRow, Double> order) {}

  private List<Part> parts(int run, boolean withInterval) {
    String letter = CompareModel.letter(run);
    String reference = CompareModel.letter(0);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(new Line<>(letter, row -> shown(row, run)), VALUE, row -> value(row, run)));
    if (run > 0) {
      parts.add(
          new Part(
              new Line<>(
                  words.text("compare.less", letter, reference),
                  row -> text(row.difference(run), d -> amounts.difference(row.measure(), d))),
              DIFFERENCE, row -> row.difference(run).orElse(Double.NaN)));
      parts.add(
          new Part(
              new Line<>(
                  words.text("compare.less.share", letter, reference),
                  row -> text(row.relative(run), amounts::relative)),
              SHARE, row -> row.relative(run).orElse(Double.NaN)));
    }
    if (withInterval) {
      parts.add(
          new Part(
              new Line<>(words.text("compare.less.interval", letter, reference), row -> interval(row, run)), INTERVAL,
              row -> row.intervals().get(run - 1).map(Interval::mean).orElse(Double.NaN)));
    }
    return parts;
  }

  private String interval(FigureRow row, int run) {
    return row.intervals()
        .get(run - 1)
        .map(interval -> amounts.interval(row.measure(), interval))
        .orElse(words.text("map.none"));
  }

  /** Differences beneath the value they belong to, for there is no room for all beside each other. */
  private TableColumn<FigureRow, FigureRow> beneath(int run, List<Part> parts) {
    String letter = CompareModel.letter(run);
    String title = run == 0 ? letter : words.text("compare.beneath", letter, CompareModel.letter(0));
    return column(title, DIFFERENCE, parts);
  }

  /** A column of numbers whose units are those of their rows. */
  private TableColumn<FigureRow, FigureRow> column(String title, double width, List<Part> parts) {
    return columns.lines(
        title, width, parts.stream().map(Part::line).toList(), Comparator.comparing(parts.getFirst().order()));
  }

  private static double value(FigureRow row, int run) {
    return row.values().get(run).orElse(Double.NaN);
  }

  private String shown(FigureRow row, int run) {
    Optional<Double> value = row.values().get(run);
    return value.map(v -> amounts.value(row.measure(), v)).orElse(words.text("map.none"));
  }

  private String text(OptionalDouble value, Function<Double, String> text) {
    return value.isPresent() ? text.apply(value.getAsDouble()) : words.text("map.none");
  }
}
