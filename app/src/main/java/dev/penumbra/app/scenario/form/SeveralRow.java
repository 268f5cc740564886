package dev.penumbra.app.scenario.form;

import atlantafx.base.theme.Styles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.penumbra.app.scenario.form.pick.Picker;
import dev.penumbra.app.scenario.outline.Row;
import dev.penumbra.app.scenario.outline.Section;
import dev.penumbra.app.scenario.outline.Typed;
import dev.penumbra.app.scenario.yaml.Change;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** A list of single values, each as a chip that can be taken away; more are chosen from what there is, or typed. */
final class SeveralRow implements RowView {
  private final Row.Several row;
  private final FormActions actions;
  private final Words words;
  private final FlowPane chips = new FlowPane();
  private final TextField more = new TextField();
  private final RowFrame frame;
  private JsonNode tree = JsonNodeFactory.instance.objectNode();

  SeveralRow(Row.Several row, FormActions actions, Words words) {
    this.row = row;
    this.actions = actions;
    this.words = words;
    chips.getStyleClass().add("chips");
    more.setId("field-" + row.where());
    more.getStyleClass().add("chip-more");
    more.setPromptText(words.text("scenario.list.more"));
    more.setAccessibleText(words.text("scenario.list.more"));
    more.setOnAction(_ -> commit());
    more.focusedProperty().subscribe(focused -> {
      if (focused) {
        actions.look(row.where());
      } else {
        commit();
      }
    });
    frame = new RowFrame(
        row, chips, Help.Unit.shown(row.element().unit()), Help.of(row, words), actions, words);
  }

  private Node adder() {
    return switch (row.element().kind()) {
      case WORD, REFERENCE -> row.element().words().isEmpty() ? more : choose();
      case FILE -> {
        Button browse = new Button(words.text("scenario.add"), Icon.OPEN.node());
        browse.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        browse.setOnAction(_ -> actions.chooseFile().ifPresent(this::add));
        yield browse;
      }
      default -> more;
    };
  }

  private Button choose() {
    Button choose = new Button(words.text("scenario.add"), Icon.ZOOM_IN.node());
    choose.setId("choose-" + row.where());
    choose.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    choose.setOnAction(_ -> Picker.show(choose, actions.options(free()), this::add, words));
    return choose;
  }

  /** What is not in the list yet. */
  private List<String> free() {
    List<String> free = new ArrayList<>(row.element().words());
    row.where().in(tree).forEach(e -> free.remove(e.asText()));
    return free;
  }

  @Override
  public void commit() {
    if (!more.getText().isBlank()) {
      String[] parts = more.getText().split(",", -1);
      more.clear();
      ArrayNode list = list();
      for (String part : parts) {
        if (!part.isBlank()) {
          list.add(Typed.value(row.element(), part));
        }
      }
      actions.change(new Change.Put(row.where(), list));
    }
  }

  private void add(String word) {
    actions.change(new Change.Put(row.where(), list().add(Typed.value(row.element(), word))));
  }

  private ArrayNode list() {
    return row.where().in(tree) instanceof ArrayNode list ? list.deepCopy() : JsonNodeFactory.instance.arrayNode();
  }

  @Override
  public void show(JsonNode now, List<Problem> problems) {
    tree = now;
    JsonNode list = row.where().in(now);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      nodes.add(chip(i, Typed.text(list.get(i))));
    }
    nodes.add(adder());
    chips.getChildren().setAll(nodes);
    frame.showGiven(!list.isMissingNode());
    frame.showProblems(
        problems.stream().filter(p -> Section.isWithin(p.path(), row.where().toString())).toList(), words);
  }

  private Node chip(int position, String text) {
    String description = actions.options(List.of(text)).getFirst().description();
    Label word = new Label(text);
    if (!description.isEmpty()) {
      word.setTooltip(new Tooltip(description));
    }
    Button remove = new Button(null, Icon.CLOSE.node());
    remove.setId("remove-" + row.where().index(position));
    remove.setAccessibleText(words.text("scenario.remove.what", text));
    remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    remove.setOnAction(_ -> actions.change(new Change.Remove(row.where().index(position))));
    HBox chip = new HBox(word, remove);
    chip.getStyleClass().add("chip");
    return chip;
  }

  @Override
  public Node node() {
    return frame;
  }
}
