package dev.penumbra.app.screen;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.words.Words;
import dev.penumbra.simulator.export.WholeFile;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The rows of a table, which can be filtered by a word, sorted by any column, copied, and written as CSV: as they are shown,
 * in the order they are shown in. Takes the table's items over.
 *
 * @param <R> a row
 */
public final class Rows<R> {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final Words words;
  private final TableView<R> table;
  private final FileDialogs dialogs;
  private final Consumer<String> failed;
  private final ObservableList<R> all = FXCollections.observableArrayList();
  private final FilteredList<R> matching = new FilteredList<>(all);
  private final TextField filter = new TextField();

  /**
   * No rows yet.
   *
   * @param failed is told in words what could not be written
   */
  public Rows(TableView<R> table, Words words, Consumer<String> failed) {
    this(table, words, FileDialogs.ofDesktop(words), failed);
  }

  Rows(TableView<R> table, Words words, FileDialogs dialogs, Consumer<String> failed) {
    this.table = table;
    this.words = words;
    this.dialogs = dialogs;
    this.failed = failed;
    SortedList<R> sorted = new SortedList<>(matching);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    filter.setPromptText(words.text("table.filter"));
    filter.setAccessibleText(words.text("table.filter"));
    filter.getStyleClass().add("table-filter");
    filter.textProperty().subscribe(this::match);
    table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (COPY.match(event)) {
        copy(table.getSelectionModel().getSelectedItems());
        event.consume();
      }
    });
    table.setContextMenu(
        new ContextMenu(
            item("table.copy", () -> copy(table.getSelectionModel().getSelectedItems())),
            item("table.copy.all", () -> copy(table.getItems())), item("table.export", this::export)));
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem(words.text(key));
    item.setOnAction(_ -> action.run());
    return item;
  }

  /** Where the word to filter by is typed; to be put beside the table's title. */
  public TextField filter() {
    return filter;
  }

  /** Shows other rows; the filter stays. */
  public void show(Collection<? extends R> rows) {
    all.setAll(rows);
  }

  private void match(String typed) {
    String word = typed.strip().toLowerCase(Locale.ENGLISH);
    matching.setPredicate(
        word.isEmpty() ? null : row -> cells(row).anyMatch(cell -> cell.toLowerCase(Locale.ENGLISH).contains(word)));
  }

  private Stream<String> cells(R row) {
    return table.getVisibleLeafColumns().stream().flatMap(column -> Columns.texts(column, row));
  }

  private Stream<String> titles() {
    return table.getVisibleLeafColumns().stream().flatMap(Columns::titles);
  }

  /** Cells apart by tabs, as spreadsheets take them; nothing when there are no rows. */
  private void copy(List<R> rows) {
    if (!rows.isEmpty()) {
      Stream<String> lines = rows.stream().map(row -> cells(row).collect(Collectors.joining("\t")));
      String text = Stream.concat(Stream.of(titles().collect(Collectors.joining("\t"))), lines)
          .collect(Collectors.joining("\n"));
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
  }

  /** The rows as they are shown, in RFC 4180. */
  String csv() {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
    csv.writeRecord(titles().toList());
    table.getItems().forEach(row -> csv.writeRecord(cells(row).toList()));
    return text.toString();
  }

  private void export() {
    dialogs.saveAny(table.getScene().getWindow(), table.getId() + ".csv").ifPresent(file -> {
      try {
        WholeFile.write(file, csv());
      } catch (UncheckedIOException e) {
        failed.accept(words.text("table.unwritten", file, String.valueOf(e.getMessage())));
      }
    });
  }
}
