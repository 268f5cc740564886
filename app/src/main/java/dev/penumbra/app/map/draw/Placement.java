package dev.penumbra.app.map.draw;

import dev.penumbra.app.map.scene.ZoneMark;
import dev.penumbra.app.map.world.Viewport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where each zone's glyph stands. Zones of one city would cover each other, so later ones step aside to the nearest free
 * place around; the most important stand where they belong. Immutable.
 */
public record Placement(List<Placed> glyphs) {
  /** Nothing placed. */
  public static final Placement NONE = new Placement(List.of());

  private static final int RINGS = 4;
  private static final int DIRECTIONS = 8;

  /**
   * A glyph on the screen.
   *
   * @param x its middle
   * @param y its middle
   * @param radius around its middle
   * @param trueX where the zone lies
   * @param trueY see {@code trueX}
   */
  public record Placed(ZoneMark mark, double x, double y, double radius, double trueX, double trueY) {
    boolean isNear(double otherX, double otherY, double otherRadius) {
      return Math.hypot(otherX - x, otherY - y) < radius + otherRadius;
    }
  }

  public Placement {
    glyphs = List.copyOf(glyphs);
  }

  static Placement of(List<ZoneMark> marks, Viewport view) {
    List<Placed> placed = new ArrayList<>();
    marks.stream().sorted(Placement::byImportance).forEach(mark -> placed.add(place(mark, view, placed)));
    return new Placement(placed);
  }

  private static int byImportance(ZoneMark a, ZoneMark b) {
    return Comparator.comparing(ZoneMark::isInUse)
        .thenComparing(ZoneMark::level)
        .thenComparingDouble(m -> m.load().requestsPerSecond())
        .reversed()
        .thenComparingInt(ZoneMark::zone)
        .compare(a, b);
  }

  private static Placed place(ZoneMark mark, Viewport view, List<Placed> others) {
    double x = view.screenX(mark.what().location());
    double y = view.screenY(mark.what().location());
    double radius = mark.isInUse() ? 8 : 4.5;
    for (int ring = 0; ring <= RINGS; ring++) {
      for (int direction = 0; direction < (ring == 0 ? 1 : DIRECTIONS); direction++) {
        double angle = 2 * Math.PI * direction / DIRECTIONS;
        double aside = ring * (radius + 5);
        Placed tried = new Placed(mark, x + aside * Math.cos(angle), y + aside * Math.sin(angle), radius, x, y);
        if (others.stream().noneMatch(o -> o.isNear(tried.x(), tried.y(), radius))) {
          return tried;
        }
      }
    }
    return new Placed(mark, x, y, radius, x, y);
  }

  /** The glyph under a point, with a little patience for the hand. */
  public Optional<Placed> at(double x, double y) {
    return glyphs.stream()
        .filter(g -> g.isNear(x, y, 4))
        .min(Comparator.comparingDouble(g -> Math.hypot(g.x() - x, g.y() - y)));
  }
}
