package dev.penumbra.app.scenario.side;

import dev.penumbra.app.theme.WrappedLabel;
import dev.penumbra.app.screen.EmptyState;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.problem.Problem;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything that is wrong with the scenario, each leading to its field. */
public final class ProblemsPane extends VBox {
  private final Words words;
  private final Consumer<String> open;
  private final VBox list = new VBox();

  /**
   * Nothing wrong.
   *
   * @param open shows the field of a path
   */
  public ProblemsPane(Words words, Consumer<String> open) {
    this.words = words;
    this.open = open;
    list.setId("problem-list");
    list.getStyleClass().add("problem-list");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("bare-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getStyleClass().add("side-pane");
    getChildren().add(scroll);
    show(List.of());
  }

  /** Shows these. */
  public void show(List<Problem> problems) {
    list.getChildren().clear();
    if (problems.isEmpty()) {
      list.getChildren()
          .add(
              new EmptyState(
                  Icon.DONE, words.text("scenario.problems.none"), words.text("scenario.problems.none.advice")));
    }
    problems.forEach(p -> list.getChildren().add(line(p)));
  }

  private VBox line(Problem problem) {
    Hyperlink path = new Hyperlink(problem.path());
    path.getStyleClass().add("problem-path");
    path.setWrapText(true);
    path.setOnAction(_ -> open.accept(problem.path()));
    VBox line = new VBox(
        path, new WrappedLabel(words.text("problems.found", problem.found()), "problem-found"),
        new WrappedLabel(words.text("problems.legal", problem.legal()), "muted"));
    line.getStyleClass().add("problem-line");
    return line;
  }

}
