package dev.penumbra.app.theme;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** A button that is only an icon; what it does is told when it is pointed at, and to screen readers. */
public final class IconButton extends Button {
  /**
   * One that does nothing yet.
   *
   * @param says what it does, in words
   * @param styles beside that of a button with an icon
   */
  public IconButton(Icon icon, String says, String... styles) {
    super(null, icon.node());
    getStyleClass().add(Styles.BUTTON_ICON);
    getStyleClass().addAll(styles);
    setTooltip(new Tooltip(says));
    setAccessibleText(says);
  }

  /** The same with an id. */
  public IconButton named(String id) {
    setId(id);
    return this;
  }

  /** The same, doing something when it is pressed. */
  public IconButton does(Runnable action) {
    setOnAction(_ -> action.run());
    return this;
  }
}
