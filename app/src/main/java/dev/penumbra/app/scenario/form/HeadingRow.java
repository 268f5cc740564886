package dev.penumbra.app.scenario.form;

import atlantafx.base.theme.Styles;
import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.app.scenario.outline.Row;
import dev.penumbra.app.scenario.outline.Titles;
import dev.penumbra.app.scenario.yaml.Change;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The head of a mapping whose keys follow, of one that is left out, or the way to a key of one's own. */
final class HeadingRow implements RowView {
  private static final double INDENT_PIXELS = 16;

  private final Row row;
  private final FormActions actions;
  private final Words words;
  private final Label wrong = new Label();
  private final VBox frame;

  HeadingRow(Row row, FormActions actions, Words words) {
    this.row = row;
    this.actions = actions;
    this.words = words;
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox();
    line.getStyleClass().add("form-line");
    if (row instanceof Row.NewKey) {
      line.getChildren().addAll(newKey(), gap);
    } else {
      Label title = new Label(row.caption().title());
      title.setMinWidth(Region.USE_PREF_SIZE);
      title.getStyleClass().add("form-heading");
      Label help = new Label(Titles.sentence(row.caption().help()));
      help.getStyleClass().add("muted");
      line.getChildren().addAll(title, help, gap);
    }
    button(line);
    wrong.setWrapText(true);
    wrong.getStyleClass().add("form-problem");
    wrong.managedProperty().bind(wrong.visibleProperty());
    frame = new VBox(line, wrong);
    frame.getStyleClass().add("form-group");
    VBox.setMargin(frame, new Insets(0, 0, 0, INDENT_PIXELS * row.caption().depth()));
  }

  private void button(HBox line) {
    switch (row) {
      case Row.Absent absent -> {
        Button add = new Button(words.text("scenario.add"), Icon.ZOOM_IN.node());
        add.setId("add-" + row.where());
        add.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        add.setOnAction(
            _ -> actions.change(new Change.Put(row.where(), actions.beginning(absent.type(), 1))));
        line.getChildren().add(add);
      }
      case Row.Heading heading when heading.removable() -> {
        Button remove = new Button(null, Icon.CLOSE.node());
        remove.setId("remove-" + row.where());
        remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL, Styles.FLAT);
        remove.setTooltip(new Tooltip(words.text("scenario.leave.out")));
        remove.setAccessibleText(words.text("scenario.leave.out") + ": " + row.caption().key());
        remove.setOnAction(_ -> actions.change(new Change.Remove(row.where())));
        line.getChildren().add(remove);
      }
      default -> {
        // nothing to do to it
      }
    }
  }

  private TextField newKey() {
    TextField key = new TextField();
    key.setId("new-" + row.where());
    key.setPromptText(words.text("scenario.new.key"));
    key.setAccessibleText(words.text("scenario.new.key"));
    key.setOnAction(_ -> {
      if (row instanceof Row.NewKey made && !key.getText().isBlank()) {
        actions.change(new Change.Put(row.where().key(key.getText().strip()), actions.beginning(made.type(), 1)));
        key.clear();
      }
    });
    return key;
  }

  @Override
  public void show(JsonNode tree, List<Problem> problems) {
    List<Problem> mine = problems.stream()
        .filter(p -> !(row instanceof Row.NewKey) && p.path().equals(row.where().toString()))
        .toList();
    wrong.setText(
        mine.stream().map(p -> words.text("scenario.wrong", p.found(), p.legal())).collect(Collectors.joining("\n")));
    wrong.setVisible(!mine.isEmpty());
  }

  @Override
  public Node node() {
    return frame;
  }
}
