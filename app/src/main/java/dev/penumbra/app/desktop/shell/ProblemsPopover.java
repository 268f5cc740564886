package dev.penumbra.app.desktop.shell;

import dev.penumbra.app.theme.WrappedLabel;
import dev.penumbra.app.session.Notice;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.problem.Problem;
import javafx.scene.Node;
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
      case Notice.Failure(var message) -> list.getChildren().add(new WrappedLabel(message, "problem-path"));
    }
    popover.show(owner);
  }

  private VBox line(Problem problem) {
    return new VBox(
        new WrappedLabel(problem.path(), "problem-path"),
        new WrappedLabel(words.text("problems.found", problem.found()), "problem-found"),
        new WrappedLabel(words.text("problems.legal", problem.legal()), "muted"));
  }

}
