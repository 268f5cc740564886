package dev.penumbra.app.screen;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A figure that matters: what it is above it, more about it below, whole when pointed at where room is short. */
public final class HeadlineCard extends VBox {
  private final Label figure;

  public HeadlineCard(String name, String figure, String note) {
    Label title = new Label(name);
    title.getStyleClass().add("muted");
    this.figure = new Label(figure);
    this.figure.getStyleClass().add("figure");
    Label more = new Label(note);
    more.getStyleClass().addAll("muted", "small");
    more.setTooltip(new Tooltip(note));
    getChildren().addAll(title, this.figure, more);
    getStyleClass().addAll("card", "headline");
    HBox.setHgrow(this, Priority.ALWAYS);
  }

  /** The figure by itself, for who has to find it. */
  public Label figure() {
    return figure;
  }
}
