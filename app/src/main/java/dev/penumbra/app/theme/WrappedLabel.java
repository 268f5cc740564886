package dev.penumbra.app.theme;

import javafx.scene.control.Label;

/** Text that takes as many lines as it needs. */
public final class WrappedLabel extends Label {
  public WrappedLabel(String text, String... styles) {
    super(text);
    setWrapText(true);
    getStyleClass().addAll(styles);
  }
}
