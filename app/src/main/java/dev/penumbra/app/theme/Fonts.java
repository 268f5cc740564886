package dev.penumbra.app.theme;

import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Inter, for nodes, canvases and charts alike. */
public final class Fonts {
  /** The family's name. */
  public static final String FAMILY = "Inter";

  private static final List<String> FILES = List.of(
      "Inter_400Regular", "Inter_500Medium", "Inter_600SemiBold", "Inter_700Bold");

  private Fonts() {}

  /** Makes the fonts known to JavaFX. */
  static void load() {
    for (String file : FILES) {
      Font.loadFont(open(file), 12);
    }
  }

  /** Makes the fonts known to AWT, with which charts measure their text; slow, so not before the first chart. */
  public static void loadForCharts() {
    for (String file : FILES) {
      try (InputStream in = open(file)) {
        GraphicsEnvironment.getLocalGraphicsEnvironment()
            .registerFont(java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in));
      } catch (IOException | FontFormatException e) {
        throw new IllegalStateException("font " + file + " of this program is damaged", e);
      }
    }
  }

  private static InputStream open(String file) {
    InputStream in = Fonts.class.getResourceAsStream("inter/" + file + ".ttf");
    if (in == null) {
      throw new IllegalStateException("font " + file + " is missing from this program");
    }
    return in;
  }

  /** For text on a canvas. */
  public static Font canvas(double size) {
    return Font.font(FAMILY, size);
  }

  /** How wide a text is on a canvas, in pixels. */
  public static double width(String text, double size) {
    Text measured = new Text(text);
    measured.setFont(canvas(size));
    return measured.getLayoutBounds().getWidth();
  }

  /** For bold text on a canvas. */
  public static Font canvasBold(double size) {
    return Font.font(FAMILY, FontWeight.BOLD, size);
  }
}
