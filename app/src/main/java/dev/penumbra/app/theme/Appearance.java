package dev.penumbra.app.theme;

import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** The theme and scale in use; whoever draws on a canvas listens to it and draws again. */
public final class Appearance {
  /** Smallest and largest scale; beyond them the window no longer fits a screen. */
  public static final double LEAST_SCALE = 0.8;
  /** See {@link #LEAST_SCALE}. */
  public static final double LARGEST_SCALE = 2;

  private static final double BASE_FONT_PIXELS = 13;

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final DoubleProperty scale = new SimpleDoubleProperty(1);

  /** Loads the fonts and applies a theme to the whole program. */
  public Appearance(Theme first) {
    Fonts.load();
    theme.subscribe(now -> Application.setUserAgentStylesheet(now.userAgentStylesheet()));
    theme.set(first);
  }

  /** Light or dark. */
  public ObjectProperty<Theme> theme() {
    return theme;
  }

  /** Factor on every size given in font units, {@link #LEAST_SCALE} to {@link #LARGEST_SCALE}. */
  public DoubleProperty scale() {
    return scale;
  }

  /** The colours of the theme in use. */
  public Palette palette() {
    return theme.get().palette();
  }

  /** Gives a scene the style of the program, now and whenever it changes. */
  public void applyTo(Scene scene) {
    scene.getStylesheets()
        .add(Objects.requireNonNull(Appearance.class.getResource("penumbra.css")).toExternalForm());
    theme.subscribe(_ -> style(scene.getRoot()));
    scale.subscribe(_ -> style(scene.getRoot()));
  }

  /** Gives a scene that is shown for a while the style as it is now. */
  public void dress(Scene scene) {
    scene.getStylesheets()
        .add(Objects.requireNonNull(Appearance.class.getResource("penumbra.css")).toExternalForm());
    style(scene.getRoot());
  }

  private void style(Parent root) {
    for (Theme each : Theme.values()) {
      root.getStyleClass().remove(each.styleClass());
    }
    root.getStyleClass().add(theme.get().styleClass());
    double pixels = BASE_FONT_PIXELS * Math.clamp(scale.get(), LEAST_SCALE, LARGEST_SCALE);
    root.styleProperty().set("-fx-font-size: " + pixels + "px"); // the one size that all others are relative to
  }
}
