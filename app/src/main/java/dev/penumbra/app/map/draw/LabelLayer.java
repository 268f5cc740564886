package dev.penumbra.app.map.draw;

import dev.penumbra.app.map.draw.Placement.Placed;
import dev.penumbra.app.theme.Fonts;
import dev.penumbra.app.theme.Palette;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;

/** Names beside the glyphs, the most important first; one that has no room is left out rather than laid over another. */
final class LabelLayer {
  private static final double SIZE = 11.5;
  private static final double LINE = 14;
  /** From here on there is room for the names of zones that stand empty. */
  private static final double ABSENT_FROM_ZOOM = 5;

  private LabelLayer() {}

  static void draw(GraphicsContext g, Placement placement, double zoom, Palette palette, int chosen) {
    List<Bounds> taken = new ArrayList<>();
    placement.glyphs()
        .stream()
        .filter(p -> p.mark().isInUse()) // a name may lie over signs of zones that stand empty, as it says more
        .forEach(p -> taken.add(box(p.x() - p.radius(), p.y() - p.radius(), 2 * p.radius(), 2 * p.radius())));
    Set<String> named = new HashSet<>();
    for (Placed glyph : placement.glyphs()) {
      boolean isChosen = glyph.mark().zone() == chosen;
      String name = glyph.mark().what().city();
      boolean wanted = isChosen || glyph.mark().isInUse() || zoom >= ABSENT_FROM_ZOOM;
      if (wanted && (isChosen || !named.contains(name))) {
        findRoom(glyph, name, taken).ifPresent(room -> {
          taken.add(room);
          named.add(name);
          write(g, name, room, palette, glyph.mark().isInUse() || isChosen);
        });
      }
    }
  }

  /** To the right, left, below or above, whichever is free first. */
  private static Optional<Bounds> findRoom(Placed glyph, String name, List<Bounds> taken) {
    double wide = Fonts.width(name, SIZE);
    double gap = glyph.radius() + 5;
    return List.of(
        box(glyph.x() + gap, glyph.y() - LINE / 2, wide, LINE),
        box(glyph.x() - gap - wide, glyph.y() - LINE / 2, wide, LINE),
        box(glyph.x() - wide / 2, glyph.y() + gap, wide, LINE),
        box(glyph.x() - wide / 2, glyph.y() - gap - LINE, wide, LINE))
        .stream()
        .filter(room -> taken.stream().noneMatch(room::intersects))
        .findFirst();
  }

  private static Bounds box(double x, double y, double width, double height) {
    return new BoundingBox(x, y, width, height);
  }

  private static void write(GraphicsContext g, String name, Bounds room, Palette palette, boolean strong) {
    double base = room.getMaxY() - 3.5;
    g.setFont(Fonts.canvas(SIZE));
    g.setStroke(palette.ink().halo().deriveColor(0, 1, 1, 0.85));
    g.setLineWidth(3);
    g.strokeText(name, room.getMinX(), base);
    g.setFill(strong ? palette.ink().text() : palette.ink().muted());
    g.fillText(name, room.getMinX(), base);
  }
}
