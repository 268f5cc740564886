package dev.penumbra.app.theme;

import java.io.InputStream;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Inter, for nodes and canvases alike. */
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

  /** The file of the regular face, for those that draw with another toolkit; to be closed. */
  public static InputStream regular() {
    return open(FILES.getFirst());
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
}
