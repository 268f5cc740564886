package dev.penumbra.app.scenario.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.penumbra.app.scenario.outline.Beginning;
import dev.penumbra.app.scenario.outline.Row;
import dev.penumbra.app.scenario.outline.Section;
import dev.penumbra.app.scenario.outline.Titles;
import dev.penumbra.app.scenario.yaml.Change;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.config.format.Type.Shape;
import dev.penumbra.engine.model.problem.Problem;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** One of several contents. Another choice takes the place of the content there was; an undo brings it back. */
final class ChoiceRow implements RowView {
  private final Row.Choice row;
  private final Words words;
  private final ComboBox<String> box = new ComboBox<>();
  private final RowFrame frame;
  private JsonNode tree = JsonNodeFactory.instance.objectNode();
  private boolean showing;

  ChoiceRow(Row.Choice row, FormActions actions, Words words) {
    this.row = row;
    this.words = words;
    box.setId("field-" + row.where());
    box.getItems().setAll(row.choices());
    box.setPromptText(row.caption().fallback().orElse(words.text("scenario.choose")));
    box.setConverter(new Spelled());
    box.valueProperty().subscribe(word -> {
      if (word != null && !showing && !Optional.of(word).equals(row.chosen())) {
        actions.change(new Change.Put(row.where(), content(word)));
      }
    });
    box.focusedProperty().subscribe(focused -> {
      if (focused) {
        actions.look(row.where());
      }
    });
    frame = new RowFrame(row, box, "", Help.of(row, words), actions, words);
  }

  private JsonNode content(String word) {
    return row.contents() instanceof Shape.Choice choice
        ? new Beginning(tree, 1).choice(choice, word)
        : JsonNodeFactory.instance.objectNode().put("name", word);
  }

  @Override
  public void show(JsonNode now, List<Problem> problems) {
    tree = now;
    showing = true;
    box.setValue(row.chosen().orElse(null));
    showing = false;
    frame.showGiven(!row.where().in(now).isMissingNode());
    String here = row.where().toString();
    frame.showProblems(
        problems.stream().filter(p -> p.path().equals(here) || isOfChoice(p.path(), here)).toList(), words);
  }

  /** Content whose rows are not shown, or that fits together in no row. */
  private boolean isOfChoice(String path, String here) {
    boolean itself = row.chosen().map(c -> path.equals(here + (row.named() ? ".name" : "." + c))).orElse(false);
    return itself || (row.chosen().filter(row.choices()::contains).isEmpty() && Section.isWithin(path, here));
  }

  @Override
  public Node node() {
    return frame;
  }

  /** Words of the file as words of the screen. */
  private static final class Spelled extends StringConverter<String> {
    @Override
    public String toString(String word) {
      return word == null ? "" : Titles.ofKey(word);
    }

    @Override
    public String fromString(String text) {
      return text;
    }
  }
}
