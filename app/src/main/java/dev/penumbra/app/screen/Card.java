package dev.penumbra.app.screen;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A framed part of a screen: a title, tools at its right, the content below. */
public final class Card extends VBox {
  private final Label title = new Label();
  private final HBox head;

  public Card(String text, Node content, Node... tools) {
    getStyleClass().add("card");
    title.setText(text);
    title.getStyleClass().add("card-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    head = new HBox(title, gap);
    head.getChildren().addAll(tools);
    head.getStyleClass().add("card-head");
    VBox.setVgrow(content, Priority.ALWAYS);
    getChildren().addAll(head, content);
  }

  /** The title, for one that changes. */
  public Label title() {
    return title;
  }
}
