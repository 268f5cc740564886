package dev.penumbra.app.scenario.side;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.scenario.outline.Differences.Difference;
import dev.penumbra.app.screen.EmptyState;
import dev.penumbra.app.screen.Rows;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What differs from the file as it is kept, or from another scenario, side by side. */
public final class ChangesPane extends VBox {
  private final Words words;
  private final TableView<Difference> table = new TableView<>();
  private final Rows<Difference> rows;
  private final TableColumn<Difference, String> before = new TableColumn<>();
  private final Label against = new Label();
  private final Button kept = new Button();

  /**
   * Nothing that differs.
   *
   * @param other asks for another scenario to compare with
   * @param toKept compares with the kept file again
   * @param open shows the page of a value
   * @param failed is told in words what could not be written
   */
  public ChangesPane(
      Words words, Runnable other, Runnable toKept, Consumer<String> open, Consumer<String> failed) {
    this.words = words;
    rows = new Rows<>(table, words, failed);
    getStyleClass().add("side-pane");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button choose = new Button(words.text("scenario.changes.other"), Icon.OPEN.node());
    choose.setId("compare-other");
    choose.getStyleClass().add(Styles.SMALL);
    choose.setOnAction(_ -> other.run());
    kept.setText(words.text("scenario.changes.kept"));
    kept.setId("compare-kept");
    kept.getStyleClass().add(Styles.SMALL);
    kept.setOnAction(_ -> toKept.run());
    against.getStyleClass().add("muted");
    HBox head = new HBox(against, gap, rows.filter(), kept, choose);
    head.getStyleClass().add("form-line");
    table.setId("changes");
    table.getStyleClass().addAll("plain-table", Styles.DENSE);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(
        new EmptyState(Icon.DONE, words.text("scenario.changes.none"), words.text("scenario.changes.none.advice")));
    TableColumn<Difference, String> path = column("scenario.changes.value", Difference::path);
    path.setCellFactory(_ -> new Whole());
    TableColumn<Difference, String> after = column("scenario.changes.now", d -> shown(d.after()));
    after.setCellFactory(_ -> new Whole());
    before.setCellValueFactory(d -> new ReadOnlyStringWrapper(shown(d.getValue().before())));
    before.setCellFactory(_ -> new Whole());
    table.getColumns().setAll(List.of(path, before, after));
    table.setRowFactory(_ -> row(open));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(head, table);
  }

  private static TableRow<Difference> row(java.util.function.Consumer<String> open) {
    TableRow<Difference> row = new TableRow<>();
    row.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2 && !row.isEmpty()) {
        open.accept(row.getItem().path());
      }
    });
    return row;
  }

  private TableColumn<Difference, String> column(String key, Function<Difference, String> text) {
    TableColumn<Difference, String> column = new TableColumn<>(words.text(key));
    column.setCellValueFactory(d -> new ReadOnlyStringWrapper(text.apply(d.getValue())));
    return column;
  }

  private String shown(Optional<String> value) {
    return value.orElse(words.text("scenario.changes.absent"));
  }

  /** Shows differences against another scenario by its name, or against the kept file. */
  public void show(List<Difference> differences, Optional<String> other) {
    rows.show(differences);
    before.setText(other.orElse(words.text("scenario.changes.saved")));
    against.setText(words.text("scenario.changes.count", differences.size()));
    kept.setVisible(other.isPresent());
    kept.setManaged(other.isPresent());
  }

  /** A text that can be read whole by pointing at it. */
  private static final class Whole extends TableCell<Difference, String> {
    @Override
    protected void updateItem(String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
      setTooltip(empty || text == null || text.isEmpty() ? null : new Tooltip(text));
    }
  }
}
