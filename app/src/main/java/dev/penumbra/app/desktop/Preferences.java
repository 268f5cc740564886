package dev.penumbra.app.desktop;

import dev.penumbra.app.theme.Theme;
import dev.penumbra.simulator.export.WholeFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the window remembers from one start to the next.
 *
 * @param scale factor on all sizes
 * @param place where the window was; empty at the first start
 * @param scenario the file that was open last
 * @param recent files that were open before, the latest first
 */
record Preferences(
    Theme theme, double scale, Optional<Place> place, Optional<Path> scenario, List<Path> recent) {
  static final Preferences FIRST = new Preferences(Theme.LIGHT, 1, Optional.empty(), Optional.empty(), List.of());

  /** Position and size in pixels. */
  record Place(double x, double y, double width, double height) {}

  /** Those of a file; what cannot be read is as at the first start. */
  static Preferences read(Path file) {
    Properties kept = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      kept.load(in);
      return of(kept);
    } catch (IOException | IllegalArgumentException _) {
      return FIRST; // preferences are a convenience: a damaged file must not keep the window from opening
    }
  }

  private static Preferences of(Properties kept) {
    Optional<Place> place = Optional.ofNullable(kept.getProperty("width"))
        .map(_ -> new Place(number(kept, "x"), number(kept, "y"), number(kept, "width"), number(kept, "height")));
    return new Preferences(
        Theme.valueOf(kept.getProperty("theme", "LIGHT")), Double.parseDouble(kept.getProperty("scale", "1")), place,
        Optional.ofNullable(kept.getProperty("scenario")).map(Path::of),
        Stream.iterate(0, i -> kept.getProperty("recent." + i) != null, i -> i + 1)
            .map(i -> Path.of(kept.getProperty("recent." + i)))
            .toList());
  }

  private static double number(Properties kept, String key) {
    return Double.parseDouble(kept.getProperty(key, "0"));
  }

  /** Keeps them in a file, whose folder must be there. */
  void write(Path file) {
    Map<String, String> kept = new TreeMap<>(Map.of("theme", theme.name(), "scale", Double.toString(scale)));
    place.ifPresent(p -> {
      kept.put("x", Double.toString(p.x()));
      kept.put("y", Double.toString(p.y()));
      kept.put("width", Double.toString(p.width()));
      kept.put("height", Double.toString(p.height()));
    });
    scenario.ifPresent(s -> kept.put("scenario", written(s)));
    for (int i = 0; i < recent.size(); i++) {
      kept.put("recent." + i, written(recent.get(i)));
    }
    WholeFile.write(
        file, kept.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue() + "\n").collect(Collectors.joining()));
  }

  private static String written(Path path) {
    return path.toString().replace("\\", "\\\\");
  }
}
