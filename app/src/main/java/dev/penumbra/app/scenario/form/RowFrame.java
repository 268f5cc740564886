package dev.penumbra.app.scenario.form;

import dev.penumbra.app.theme.WrappedLabel;
import atlantafx.base.theme.Styles;
import dev.penumbra.app.scenario.outline.Row;
import dev.penumbra.app.scenario.yaml.Change;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What every row has: a label, the editor, the unit, help below, and what is wrong. */
final class RowFrame extends VBox {
  static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");
  private static final double INDENT_PIXELS = 16;

  private final Label label = new Label();
  private final Label wrong = new Label();
  private final Button reset = new Button(null, Icon.UNDO.node());
  private final boolean mayBeAbsent;

  RowFrame(Row row, Node editor, String unit, String help, FormActions actions, Words words) {
    getStyleClass().add("form-row");
    VBox.setMargin(this, new Insets(0, 0, 0, INDENT_PIXELS * row.caption().depth()));
    mayBeAbsent = row.caption().fallback().isPresent();
    String title = row.caption().title();
    label.setText(title);
    label.getStyleClass().add("form-label");
    label.setTooltip(new Tooltip(row.where().toString()));
    label.setLabelFor(editor);
    editor.setAccessibleText(unit.isEmpty() ? title : title + ", " + unit);
    HBox.setHgrow(editor, Priority.ALWAYS);
    Label measure = new Label(unit);
    measure.getStyleClass().addAll("muted", "form-unit");
    measure.setMinWidth(USE_PREF_SIZE);
    measure.setVisible(!unit.isEmpty());
    measure.setManaged(!unit.isEmpty());
    reset.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "form-reset");
    reset.setTooltip(new Tooltip(words.text("scenario.reset")));
    reset.setAccessibleText(words.text("scenario.reset") + ": " + title);
    reset.setId("reset-" + row.where());
    reset.setVisible(false);
    reset.setOnAction(_ -> actions.change(new Change.Remove(row.where())));
    HBox line = new HBox(label, editor, measure, reset);
    line.getStyleClass().add(row instanceof Row.Elements ? "form-line-tall" : "form-line");
    getChildren().addAll(line, hint(help), problem());
  }

  private static Label hint(String help) {
    Label hint = new WrappedLabel(help, "muted", "form-help");
    hint.setManaged(!help.isEmpty());
    return hint;
  }

  private Label problem() {
    wrong.setWrapText(true);
    wrong.getStyleClass().add("form-problem");
    wrong.setGraphic(Icon.PROBLEM.node());
    wrong.managedProperty().bind(wrong.visibleProperty());
    wrong.setVisible(false);
    return wrong;
  }

  /** A value that is given stands out from one that is left to its default, and can go back to it. */
  void showGiven(boolean given) {
    label.pseudoClassStateChanged(GIVEN, given);
    reset.setVisible(given && mayBeAbsent);
  }

  /** Says what is wrong, if anything is. */
  void showProblems(List<Problem> problems, Words words) {
    wrong.setText(
        problems.stream()
            .map(p -> words.text("scenario.wrong", p.found(), p.legal()))
            .collect(Collectors.joining("\n")));
    wrong.setVisible(!problems.isEmpty());
    pseudoClassStateChanged(WRONG, !problems.isEmpty());
  }
}
