package dev.penumbra.app.screen;

import dev.penumbra.app.words.Words;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
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
    TableColumn<R, T> column = new Shown<>(words.text(key), row -> text.apply(value.apply(row)));
    column.setPrefWidth(width);
    column.setComparator(order);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(_ -> new Cell<>(text));
    return column;
  }

  /** The text of a row in a column, as people see it. */
  static <R> String shown(TableColumn<R, ?> column, R row) {
    return column instanceof Shown<R, ?> shown ? shown.text.apply(row) : Objects.toString(column.getCellData(row), "");
  }

  /** A column that knows the texts of its cells also where none is on the screen. */
  private static final class Shown<R, T> extends TableColumn<R, T> {
    private final Function<R, String> text;

    Shown(String title, Function<R, String> text) {
      super(title);
      this.text = text;
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
