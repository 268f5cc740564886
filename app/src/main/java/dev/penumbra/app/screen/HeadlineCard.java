package dev.penumbra.app.screen;

import dev.penumbra.app.theme.WrappedLabel;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A figure that matters: what it is above it, more about it below, in as many lines as that takes. */
public final class HeadlineCard extends VBox {
  private final Label figure;

  public HeadlineCard(String name, String figure, String note) {
    Label title = new Label(name);
    title.getStyleClass().add("muted");
    this.figure = new Label(figure);
    this.figure.getStyleClass().add("figure");
    Label more = new WrappedLabel(note, "muted", "small");
    more.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(title, this.figure, more);
    getStyleClass().addAll("card", "headline");
    HBox.setHgrow(this, Priority.ALWAYS);
  }

  /** The figure by itself, for who has to find it. */
  public Label figure() {
    return figure;
  }
}
