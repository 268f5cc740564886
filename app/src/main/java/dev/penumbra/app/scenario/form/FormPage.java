package dev.penumbra.app.scenario.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.app.scenario.outline.Row;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The rows of one section. They stay the same nodes while the document's structure does, so that nobody loses the place. */
public final class FormPage extends ScrollPane {
  private final FormActions actions;
  private final Words words;
  private final VBox content = new VBox();
  private List<Row> rows = List.of();
  private List<RowView> views = List.of();

  public FormPage(FormActions actions, Words words) {
    this.actions = actions;
    this.words = words;
    content.getStyleClass().add("form-page");
    setContent(content);
    setFitToWidth(true);
    setId("form-page");
    getStyleClass().add("bare-scroll");
  }

  /** Shows these rows of a document. */
  public void show(List<Row> next, JsonNode tree, List<Problem> problems) {
    if (!next.equals(rows)) {
      Optional<String> focused = Optional.ofNullable(getScene())
          .map(s -> s.getFocusOwner())
          .filter(n -> n.getId() != null && isMine(n))
          .map(Node::getId);
      boolean samePage = !rows.isEmpty() && !next.isEmpty() && rows.getFirst().where().equals(next.getFirst().where());
      double scrolled = getVvalue();
      rows = List.copyOf(next);
      views = rows.stream().map(this::view).toList();
      content.getChildren().setAll(views.stream().map(RowView::node).toList());
      setVvalue(samePage ? scrolled : 0);
      views.forEach(v -> v.show(tree, problems));
      focused.ifPresent(this::focus);
    } else {
      views.forEach(v -> v.show(tree, problems));
    }
  }

  private boolean isMine(Node node) {
    return Stream.<Node>iterate(node, n -> n != null, Node::getParent).anyMatch(n -> n.equals(content));
  }

  /** Hands over what was typed and not yet left. */
  public void commit() {
    List.copyOf(views).forEach(RowView::commit);
  }

  /** Moves the cursor to the field of a place; nothing happens when there is none. */
  public void focus(String id) {
    content.lookupAll("*").stream().filter(n -> id.equals(n.getId())).findFirst().ifPresent(node -> {
      node.requestFocus();
      applyCss();
      layout();
      double height = content.getHeight() - getViewportBounds().getHeight();
      double at = content.sceneToLocal(node.localToScene(0, 0)).getY() - getViewportBounds().getHeight() / 3;
      boolean hidden = at < getVvalue() * height - getViewportBounds().getHeight() / 3
          || at > getVvalue() * height + getViewportBounds().getHeight() / 2;
      if (height > 0 && hidden) {
        setVvalue(Math.clamp(at / height, 0, 1));
      }
    });
  }

  private RowView view(Row row) {
    return switch (row) {
      case Row.Single single -> new SingleRow(single, actions, words);
      case Row.Several several -> new SeveralRow(several, actions, words);
      case Row.Elements elements -> new ElementsRow(elements, actions, words);
      case Row.Choice choice -> new ChoiceRow(choice, actions, words);
      case Row.Heading _,Row.Absent _,Row.NewKey _ -> new HeadingRow(row, actions, words);
    };
  }
}
