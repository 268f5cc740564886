package dev.penumbra.app.desktop.shell;

import dev.penumbra.app.session.Notice;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.problem.Problem;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Everything that is wrong, each with what to do about it. */
final class ProblemsPopover {
  private final Words words;
  private final VBox list = new VBox();
  private final PopOver popover;

  ProblemsPopover(Words words) {
    this.words = words;
    list.getStyleClass().add("problems");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("problems-scroll");
    popover = new PopOver(scroll);
    popover.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
    popover.setAnimated(false);
  }

  void show(Node owner, Notice notice) {
    list.getChildren().clear();
    switch (notice) {
      case Notice.None() -> popover.hide();
      case Notice.Problems(var problems) -> problems.forEach(p -> list.getChildren().add(line(p)));
      case Notice.Failure(var message) -> list.getChildren().add(text(message, "problem-path"));
    }
    popover.show(owner);
  }

  private VBox line(Problem problem) {
    return new VBox(
        text(problem.path(), "problem-path"), text(words.text("problems.found", problem.found()), "problem-found"),
        text(words.text("problems.legal", problem.legal()), "muted"));
  }

  private static Label text(String what, String style) {
    Label label = new Label(what);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }
}
