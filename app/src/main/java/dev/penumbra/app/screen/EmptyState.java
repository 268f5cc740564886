package dev.penumbra.app.screen;

import dev.penumbra.app.theme.Icon;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where there is nothing to show yet: what is missing, and what to do about it. */
public final class EmptyState extends VBox {
  /**
   * An icon, a line that says what is missing, and one that says what to do.
   *
   * @param actions buttons that do it
   */
  public EmptyState(Icon icon, String what, String advice, Node... actions) {
    getStyleClass().add("empty-state");
    FontIcon glyph = icon.node();
    Label title = new Label(what);
    title.getStyleClass().add("empty-title");
    Label hint = new Label(advice);
    hint.setWrapText(true);
    hint.setTextAlignment(TextAlignment.CENTER);
    hint.getStyleClass().add("muted");
    getChildren().addAll(glyph, title, hint);
    getChildren().addAll(actions);
  }
}
