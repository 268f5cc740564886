package dev.penumbra.app.scenario;

import dev.penumbra.app.scenario.outline.Section;
import dev.penumbra.app.scenario.yaml.Where;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The sections of the file, with the number of problems in each. */
final class SectionTree extends TreeView<Section> {
  /** Longer lists are folded up at first. */
  private static final int UNFOLDED = 6;

  private final Words words;
  private List<Problem> problems = List.of();
  private boolean showing;

  SectionTree(Words words, Consumer<Where> chosen) {
    this.words = words;
    setId("sections");
    setShowRoot(false);
    getStyleClass().add("sections");
    setAccessibleText(words.text("scenario.sections"));
    setCellFactory(_ -> new SectionCell());
    getSelectionModel().selectedItemProperty().subscribe(item -> {
      if (item != null && !showing) {
        chosen.accept(item.getValue().where());
      }
    });
  }

  /** Shows the sections of a file with one chosen. */
  void show(Section root, Where chosen, List<Problem> wrong) {
    showing = true;
    problems = wrong;
    if (getRoot() == null || !getRoot().getValue().equals(root)) {
      rebuild(root);
    }
    items(getRoot()).filter(i -> !i.equals(getRoot()) && i.getValue().where().equals(chosen))
        .findFirst()
        .ifPresent(item -> {
          if (item.getParent() != null) {
            item.getParent().setExpanded(true);
          }
          getSelectionModel().select(item);
        });
    refresh();
    showing = false;
  }

  private void rebuild(Section root) {
    Set<Where> folded = new HashSet<>();
    Set<Where> known = new HashSet<>();
    if (getRoot() != null) {
      items(getRoot()).forEach(item -> {
        known.add(item.getValue().where());
        if (!item.isExpanded()) {
          folded.add(item.getValue().where());
        }
      });
    }
    TreeItem<Section> top = new TreeItem<>(root);
    top.getChildren()
        .add(new TreeItem<>(new Section(root.where(), root.title(), root.caption(), root.type(), List.of())));
    root.children().forEach(child -> top.getChildren().add(item(child, folded, known)));
    top.setExpanded(true);
    setRoot(top);
  }

  private static TreeItem<Section> item(Section section, Set<Where> folded, Set<Where> known) {
    TreeItem<Section> item = new TreeItem<>(section);
    section.children().forEach(child -> item.getChildren().add(item(child, folded, known)));
    boolean first = !known.contains(section.where());
    item.setExpanded(first ? section.children().size() <= UNFOLDED : !folded.contains(section.where()));
    return item;
  }

  private static Stream<TreeItem<Section>> items(TreeItem<Section> item) {
    return Stream.concat(Stream.of(item), item.getChildren().stream().flatMap(SectionTree::items));
  }

  private long wrong(Section section) {
    String place = section.where().toString();
    return problems.stream()
        .filter(
            p -> section.where().isRoot()
                ? getRoot().getValue()
                    .children()
                    .stream()
                    .noneMatch(c -> Section.isWithin(p.path(), c.where().toString()))
                : Section.isWithin(p.path(), place))
        .count();
  }

  private final class SectionCell extends TreeCell<Section> {
    @Override
    protected void updateItem(Section section, boolean empty) {
      super.updateItem(section, empty);
      setGraphic(null);
      setText(null);
      if (!empty && section != null) {
        Label title = new Label(section.where().isRoot() ? words.text("scenario.general") : section.title());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(title, gap);
        line.getStyleClass().add("section-line");
        if (!section.children().isEmpty()) {
          line.getChildren().add(count(Integer.toString(section.children().size()), "section-count"));
        }
        long wrong = wrong(section);
        if (wrong > 0) {
          Label badge = count("! " + wrong, "section-wrong");
          badge.setAccessibleText(words.text("problems.count", wrong));
          line.getChildren().add(badge);
        }
        setGraphic(line);
      }
    }

    private Label count(String text, String style) {
      Label count = new Label(text);
      count.getStyleClass().add(style);
      return count;
    }
  }
}
