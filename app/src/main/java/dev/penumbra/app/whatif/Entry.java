package dev.penumbra.app.whatif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.theme.WrappedLabel;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One field of a change: what it is, its value with its unit, and what is wrong with it. */
final class Entry extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final int ROWS = 12;

  private final List<String> keys;
  private final Control control;
  private final Consumer<ObjectNode> writer;
  private final Label problem = new WrappedLabel("", "form-problem");

  /** Something to choose, and what is written when it is. */
  record Choice(String name, Consumer<ObjectNode> write) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Words of a field.
   *
   * @param unit empty when it has none
   */
  record Caption(String id, String title, String unit, String help) {}

  private Entry(Caption caption, List<String> keys, Control control, Consumer<ObjectNode> writer) {
    this.keys = List.copyOf(keys);
    this.control = control;
    this.writer = writer;
    getStyleClass().add("whatif-entry");
    Label title = new Label(caption.title());
    title.getStyleClass().addAll("muted", "small");
    title.setLabelFor(control);
    control.setId(caption.id());
    control.setAccessibleText(
        caption.unit().isEmpty() ? caption.title() : caption.title() + ", " + caption.unit());
    control.setTooltip(new Tooltip(caption.help()));
    Label unit = new Label(caption.unit());
    unit.getStyleClass().addAll("muted", "small");
    unit.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(control, unit);
    line.getStyleClass().add("form-line");
    problem.setId(caption.id() + "-problem");
    problem.setGraphic(Icon.PROBLEM.node());
    problem.managedProperty().bind(problem.visibleProperty());
    problem.setVisible(false);
    getChildren().addAll(title, line, problem);
  }

  /** A value that is typed; {@code write} puts it where it belongs. */
  static Entry typed(
      Caption caption, String key, String value, BiConsumer<ObjectNode, String> write, Runnable changed) {
    TextField field = new TextField(value);
    field.setPrefColumnCount(8);
    field.textProperty().subscribe(_ -> changed.run());
    return new Entry(caption, List.of(key), field, node -> write.accept(node, field.getText().strip()));
  }

  /** A value that is chosen; the one at {@code initial} first. */
  static Entry chosen(Caption caption, List<String> keys, List<Choice> choices, int initial, Runnable changed) {
    ComboBox<Choice> box = new ComboBox<>(FXCollections.observableArrayList(choices));
    box.setVisibleRowCount(ROWS);
    box.getSelectionModel().select(initial);
    box.valueProperty().subscribe(_ -> changed.run());
    return new Entry(caption, keys, box, node -> box.getValue().write().accept(node));
  }

  /** Writes the value into its change. */
  void writeTo(ObjectNode change) {
    writer.accept(change);
  }

  /** True when a problem at this place within the change is one of this field. */
  boolean isAt(String path) {
    return keys.stream().anyMatch(key -> path.equals(key) || path.startsWith(key + "."));
  }

  /** Says what is wrong; nothing when it is empty. */
  void showProblem(String says) {
    problem.setText(says);
    problem.setVisible(!says.isEmpty());
    pseudoClassStateChanged(WRONG, !says.isEmpty());
  }

  /** Leads people to it. */
  void focus() {
    control.requestFocus();
  }
}
