package dev.penumbra.app.scenario.form;

import dev.penumbra.app.theme.IconButton;
import atlantafx.base.theme.Styles;
import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.app.scenario.form.pick.Option;
import dev.penumbra.app.scenario.form.pick.Picker;
import dev.penumbra.app.scenario.outline.Row;
import dev.penumbra.app.scenario.outline.Typed;
import dev.penumbra.app.scenario.yaml.Change;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.config.format.Type.Kind;
import dev.penumbra.engine.model.problem.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A field for one value. What is typed is looked at at once, and becomes part of the document with Enter or on leaving. */
final class SingleRow implements RowView {
  private final Row.Single row;
  private final FormActions actions;
  private final Words words;
  private final TextField field = new TextField();
  private final RowFrame frame;
  private String shown = "";
  private List<Problem> problems = List.of();

  SingleRow(Row.Single row, FormActions actions, Words words) {
    this.row = row;
    this.actions = actions;
    this.words = words;
    field.setId("field-" + row.where());
    field.setAccessibleText(row.caption().title());
    field.setAccessibleHelp(Help.of(row, words));
    row.caption().fallback().ifPresent(field::setPromptText);
    field.textProperty().subscribe(this::look);
    field.setOnAction(_ -> commit());
    field.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown)) {
        field.setText(shown);
        event.consume();
      }
    });
    field.focusedProperty().subscribe(focused -> {
      if (focused) {
        actions.look(row.where());
      } else {
        commit();
      }
    });
    Node editor = editor();
    String unit = row.shape().unit();
    frame = new RowFrame(
        row, editor, Help.Unit.shown(unit), Help.of(row, words), actions, words);
  }

  private Node editor() {
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox line = new HBox(field);
    line.getStyleClass().add("form-editor");
    switch (row.shape().kind()) {
      case WORD -> line.getChildren().add(choose(Icon.CHOOSE, actions.options(row.shape().words())));
      case REFERENCE -> line.getChildren().add(choose(Icon.SEARCH, actions.options(row.shape().words())));
      case FLAG -> line.getChildren().add(choose(Icon.CHOOSE, actions.options(List.of("true", "false"))));
      case TIME_ZONE -> line.getChildren()
          .add(
              choose(
                  Icon.SEARCH,
                  Stream
                      .concat(Stream.of("UTC"),
                          ZoneId.getAvailableZoneIds().stream().filter(z -> z.contains("/")).sorted())
                      .map(z -> new Option(z, ""))
                      .toList()));
      case FILE -> line.getChildren().add(browse());
      case NUMBER, DURATION, BYTES, MOMENT, TEXT, ID ->
        field.getStyleClass().add(row.shape().kind() == Kind.NUMBER ? "numeric" : "plain");
    }
    return line;
  }

  private Button choose(Icon icon, List<Option> options) {
    IconButton button = new IconButton(icon, words.text("scenario.choose"), Styles.FLAT).named("choose-" + row.where());
    button.setDisable(options.isEmpty());
    return button.does(() -> Picker.show(button, options, this::take, words));
  }

  private Button browse() {
    return new IconButton(Icon.OPEN, words.text("scenario.browse"), Styles.FLAT)
        .does(() -> actions.chooseFile().ifPresent(this::take));
  }

  private void take(String word) {
    field.setText(word);
    commit();
  }

  @Override
  public void commit() {
    String text = field.getText().strip();
    if (!text.equals(shown)) {
      shown = text;
      actions.change(
          text.isEmpty()
              ? new Change.Remove(row.where())
              : new Change.Put(row.where(), Typed.value(row.shape(), text)));
    }
  }

  /** Says what is wrong with what is being typed; with what stands in the document the whole check has the word. */
  private void look() {
    String text = field.getText().strip();
    List<Problem> wrong = problems;
    if (!text.equals(shown)) {
      wrong = text.isEmpty()
          ? List.of()
          : Typed.problem(row.type(), Typed.value(row.shape(), text), row.where().toString()).stream().toList();
    }
    showProblems(wrong);
  }

  private void showProblems(List<Problem> wrong) {
    frame.showProblems(wrong, words);
    field.pseudoClassStateChanged(Styles.STATE_DANGER, !wrong.isEmpty());
  }

  @Override
  public void show(JsonNode tree, List<Problem> all) {
    JsonNode value = row.where().in(tree);
    boolean typing = field.isFocused() && !field.getText().strip().equals(shown);
    shown = Typed.text(value);
    problems = all.stream().filter(p -> p.path().equals(row.where().toString())).toList();
    frame.showGiven(!value.isMissingNode());
    if (!typing && !field.getText().strip().equals(shown)) {
      field.setText(shown);
    }
    look();
  }

  @Override
  public Node node() {
    return frame;
  }
}
