package dev.penumbra.app.compare;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.compare.study.Study;
import dev.penumbra.app.compare.study.Study.FigureRow;
import dev.penumbra.app.screen.Columns;
import dev.penumbra.app.screen.Rows;
import dev.penumbra.app.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/** A figure a line: its value in each run, and how each differs from the first. */
final class FigureTable extends TableView<FigureRow> {
  private static final int WITHOUT_SCROLLING = 5; // columns of two runs without intervals
  private static final double NAME = 154;
  private static final double VALUE = 78;
  private static final double DIFFERENCE = 92;
  private static final double SHARE = 72;
  private static final double INTERVAL = 160;

  private final Words words;
  private final Amounts amounts;
  private final Columns<FigureRow> columns;
  private final Rows<FigureRow> rows;
  private List<Object> layout = List.of();

  FigureTable(Words words, Amounts amounts) {
    this.words = words;
    this.amounts = amounts;
    columns = new Columns<>(words, true);
    rows = new Rows<>(this, words);
    setId("figures");
    setAccessibleText(words.text("compare.figures"));
    getStyleClass().addAll("plain-table", Styles.DENSE);
    setPlaceholder(new Label(words.text("compare.figures.none")));
  }

  /** Where the word to filter by is typed. */
  TextField filter() {
    return rows.filter();
  }

  /** True when it would like more room than two runs without intervals take. */
  boolean isWide() {
    return getColumns().size() > WITHOUT_SCROLLING;
  }

  void show(Study study) {
    List<Object> next = List.of(study.subjects().size(), withInterval(study));
    if (!next.equals(layout)) { // the same columns stay as people sorted and widened them
      layout = next;
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
      int position = run;
      all.add(titled(CompareModel.letter(run), VALUE, row -> value(row, position), row -> shown(row, position)));
      if (run > 0) {
        addDifferences(all, run, withInterval.contains(run));
      }
    }
    getColumns().setAll(all);
    setColumnResizePolicy(isWide() ? UNCONSTRAINED_RESIZE_POLICY : CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
  }

  private void addDifferences(List<TableColumn<FigureRow, ?>> all, int run, boolean withInterval) {
    String letter = CompareModel.letter(run);
    String reference = CompareModel.letter(0);
    all.add(
        titled(
            words.text("compare.less", letter, reference), DIFFERENCE, row -> row.difference(run).orElse(Double.NaN),
            row -> text(row.difference(run), d -> amounts.difference(row.measure(), d))));
    all.add(
        titled(
            words.text("compare.less.share", letter, reference), SHARE, row -> row.relative(run).orElse(Double.NaN),
            row -> text(row.relative(run), amounts::relative)));
    if (withInterval) {
      all.add(
          titled(
              words.text("compare.less.interval", letter, reference), INTERVAL,
              row -> row.intervals().get(run - 1).map(i -> i.mean()).orElse(Double.NaN),
              row -> row.intervals()
                  .get(run - 1)
                  .map(interval -> amounts.interval(row.measure(), interval))
                  .orElse(words.text("map.none"))));
    }
  }

  /** A column of numbers whose units are those of their rows. */
  private TableColumn<FigureRow, FigureRow> titled(
      String title, double width, Function<FigureRow, Double> value, Function<FigureRow, String> text) {
    TableColumn<FigureRow, FigureRow> column = columns.column(
        "compare.value", width, row -> row, text, Comparator.comparing(value));
    column.setText(title);
    column.getStyleClass().add("number");
    return column;
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
