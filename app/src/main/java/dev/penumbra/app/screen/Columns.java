package dev.penumbra.app.screen;

import dev.penumbra.app.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * Makes the columns of a table: each sorts by a value and shows it as text.
 *
 * @param whole true for cells that tell their whole text when pointed at, for it may be cut off
 * @param <R> a row
 */
public record Columns<R>(Words words, boolean whole) {
  /** A column of texts. */
  public TableColumn<R, String> text(String key, double width, Function<R, String> value) {
    return column(key, width, value, text -> text, Comparator.naturalOrder());
  }

  /** A column of numbers, which stand at the right. */
  public TableColumn<R, Double> number(
      String key, double width, Function<R, Double> value, Function<Double, String> text) {
    TableColumn<R, Double> column = column(key, width, value, text, Comparator.naturalOrder());
    column.getStyleClass().add("number");
    return column;
  }

  /**
   * A column.
   *
   * @param key of its title
   * @param width in pixels that it would like to have
   */
  public <T> TableColumn<R, T> column(
      String key, double width, Function<R, T> value, Function<T, String> text, Comparator<T> order) {
    String title = words.text(key);
    return column(
        title, List.of(new Line<>(title, row -> text.apply(value.apply(row)))), width, value, text, order);
  }

  /**
   * A line of the cells of a column, which is a column of its own wherever the table is copied or exported.
   *
   * @param title there
   */
  public record Line<R>(String title, Function<R, String> text) {}

  /**
   * A column whose cells have lines, at the right.
   *
   * @param title at its head, in words
   * @param lines at least one
   */
  public TableColumn<R, R> lines(String title, double width, List<Line<R>> lines, Comparator<R> order) {
    TableColumn<R, R> column = column(
        title, lines, width, row -> row,
        row -> lines.stream().map(line -> line.text().apply(row)).collect(Collectors.joining("\n")), order);
    column.getStyleClass().add("number");
    return column;
  }

  private <T> TableColumn<R, T> column(
      String title, List<Line<R>> lines, double width, Function<R, T> value, Function<T, String> text,
      Comparator<T> order) {
    TableColumn<R, T> column = new Shown<>(title, lines);
    column.setPrefWidth(width);
    column.setComparator(order);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(_ -> new Cell<>(text));
    return column;
  }

  /** The texts of a row in a column, as people see them. */
  static <R> Stream<String> texts(TableColumn<R, ?> column, R row) {
    return column instanceof Shown<R, ?> shown
        ? shown.lines.stream().map(line -> line.text().apply(row))
        : Stream.of(Objects.toString(column.getCellData(row), ""));
  }

  /** The titles of those texts. */
  static <R> Stream<String> titles(TableColumn<R, ?> column) {
    return column instanceof Shown<R, ?> shown ? shown.lines.stream().map(Line::title) : Stream.of(column.getText());
  }

  /** A column that knows the texts of its cells also where none is on the screen. */
  private static final class Shown<R, T> extends TableColumn<R, T> {
    private final List<Line<R>> lines;

    Shown(String title, List<Line<R>> lines) {
      super(title);
      this.lines = lines;
    }
  }

  private final class Cell<T> extends TableCell<R, T> {
    private final Function<T, String> text;

    Cell(Function<T, String> text) {
      this.text = text;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : text.apply(item));
      setTooltip(!whole || getText() == null ? null : new Tooltip(getText()));
    }
  }
}
