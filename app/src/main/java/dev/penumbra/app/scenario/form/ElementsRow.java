package dev.penumbra.app.scenario.form;

import dev.penumbra.app.theme.IconButton;
import atlantafx.base.theme.Styles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.penumbra.app.scenario.outline.Beginning;
import dev.penumbra.app.scenario.outline.Row;
import dev.penumbra.app.scenario.outline.Section;
import dev.penumbra.app.scenario.outline.Titles;
import dev.penumbra.app.scenario.yaml.Change;
import dev.penumbra.app.scenario.yaml.Where;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.config.format.Type.Shape;
import dev.penumbra.engine.model.problem.Problem;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A list of mappings: each leads to its page, can be moved and taken away; another one can be added. */
final class ElementsRow implements RowView {
  private final Row.Elements row;
  private final FormActions actions;
  private final Words words;
  private final VBox list = new VBox();
  private final RowFrame frame;
  private JsonNode tree = JsonNodeFactory.instance.objectNode();

  ElementsRow(Row.Elements row, FormActions actions, Words words) {
    this.row = row;
    this.actions = actions;
    this.words = words;
    list.getStyleClass().add("elements");
    frame = new RowFrame(
        row, list, "", Help.of(row, words), actions, words);
  }

  @Override
  public void show(JsonNode now, List<Problem> problems) {
    tree = now;
    list.getChildren().clear();
    for (int i = 0; i < row.titles().size(); i++) {
      list.getChildren().add(element(i, problems));
    }
    list.getChildren().add(adder());
    frame.showGiven(!row.where().in(now).isMissingNode());
    frame.showProblems(problems.stream().filter(p -> p.path().equals(row.where().toString())).toList(), words);
  }

  private Node element(int position, List<Problem> problems) {
    Where where = row.where().index(position);
    Hyperlink open = new Hyperlink(row.titles().get(position));
    open.setId("open-" + where);
    open.setOnAction(_ -> actions.open(where));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    long wrong = problems.stream().filter(p -> Section.isWithin(p.path(), where.toString())).count();
    Label count = new Label(wrong == 0 ? "" : words.text("problems.count", wrong));
    count.getStyleClass().add("form-problem");
    Button up = tool(
        Icon.UP, "scenario.up", where, () -> actions.change(new Change.Swap(row.where().index(position - 1))));
    up.setDisable(position == 0);
    Button down = tool(Icon.DOWN, "scenario.down", where, () -> actions.change(new Change.Swap(where)));
    down.setDisable(position == row.titles().size() - 1);
    Button remove = tool(Icon.CLOSE, "scenario.remove", where, () -> actions.change(new Change.Remove(where)));
    HBox line = new HBox(open, count, gap, up, down, remove);
    line.getStyleClass().add("element");
    return line;
  }

  private Button tool(Icon icon, String key, Where where, Runnable action) {
    return new IconButton(icon, words.text(key), Styles.FLAT, Styles.SMALL)
        .named(key.substring(key.indexOf('.') + 1) + "-" + where)
        .does(action);
  }

  private ButtonBase adder() {
    if (row.element().shape() instanceof Shape.Choice choice) {
      MenuButton menu = new MenuButton(words.text("scenario.add"), Icon.ZOOM_IN.node());
      choice.choices().keySet().forEach(word -> {
        MenuItem item = new MenuItem(Titles.ofKey(word));
        item.setOnAction(_ -> add(new Beginning(tree, number()).choice(choice, word)));
        menu.getItems().add(item);
      });
      return styled(menu);
    }
    Button add = new Button(words.text("scenario.add"), Icon.ZOOM_IN.node());
    add.setOnAction(_ -> add(actions.beginning(row.element(), number())));
    return styled(add);
  }

  private ButtonBase styled(ButtonBase button) {
    button.setId("add-" + row.where());
    button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    return button;
  }

  private int number() {
    return row.titles().size() + 1;
  }

  private void add(JsonNode value) {
    Where where = row.where().index(row.titles().size());
    actions.change(new Change.Insert(where, value));
    actions.open(where);
  }

  @Override
  public Node node() {
    return frame;
  }
}
