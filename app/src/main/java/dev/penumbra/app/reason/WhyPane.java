package dev.penumbra.app.reason;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.reason.Why.Alternative;
import dev.penumbra.app.reason.Why.Line;
import dev.penumbra.app.theme.WrappedLabel;
import dev.penumbra.app.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows a reason: what was decided, because of which rule and numbers, and what else was possible. */
public final class WhyPane extends VBox {
  public WhyPane(Words words, Why why) {
    getStyleClass().add("why");
    Label title = new Label(words.text("map.why"));
    title.getStyleClass().add("why-title");
    getChildren()
        .addAll(
            title, new WrappedLabel(why.outcome(), "why-outcome"),
            new WrappedLabel(words.text("map.why.because", why.rule()), "why-rule"));
    why.alternatives().forEach(a -> getChildren().add(alternative(a)));
    if (!why.figures().isEmpty()) {
      getChildren().add(grid(why.figures()));
    }
    why.guards().forEach(g -> getChildren().add(new WrappedLabel(g, "why-guard")));
    if (!why.course().isEmpty()) {
      Label course = new Label(words.text("timeline.course"));
      course.getStyleClass().add("why-title");
      getChildren().addAll(course, grid(why.course()));
    }
    getChildren().add(new WrappedLabel(words.text("map.why.when", why.when()), "muted"));
  }

  private static Node alternative(Alternative alternative) {
    ProgressBar bar = new ProgressBar(alternative.share());
    bar.getStyleClass().addAll(Styles.SMALL, alternative.best() ? "bar-best" : "bar-other");
    bar.setMaxWidth(Double.MAX_VALUE);
    Label name = new Label(alternative.name());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label cost = new Label(alternative.cost());
    cost.getStyleClass().add("line-figure");
    Label difference = new Label(alternative.difference());
    difference.getStyleClass().add("muted");
    HBox words = new HBox(name, gap, difference, cost);
    words.getStyleClass().add("alternative-words");
    VBox box = new VBox(words, bar);
    box.getStyleClass().add("alternative");
    return box;
  }

  /** Names at the left, figures at the right. */
  public static GridPane grid(List<Line> lines) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("lines");
    for (int row = 0; row < lines.size(); row++) {
      Label name = new Label(lines.get(row).name());
      name.getStyleClass().add("muted");
      name.setMinWidth(Region.USE_PREF_SIZE);
      Label figure = new WrappedLabel(lines.get(row).figure(), "line-figure");
      grid.addRow(row, name, figure);
      GridPane.setHgrow(figure, Priority.ALWAYS);
      figure.setMaxWidth(Double.MAX_VALUE);
    }
    return grid;
  }
}
