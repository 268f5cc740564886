package dev.penumbra.app.map.draw;

import dev.penumbra.app.map.draw.Placement.Placed;
import dev.penumbra.app.map.scene.MapScene;
import dev.penumbra.app.map.scene.ZoneMark;
import dev.penumbra.app.map.world.Viewport;
import dev.penumbra.app.theme.Palette;
import javafx.scene.canvas.GraphicsContext;

/** Everything that changes with the moment, over the land. */
public final class TrafficLayer {
  private TrafficLayer() {}

  /**
   * What stands out.
   *
   * @param chosen position of the zone that is looked at closely; below 0 for none
   * @param hovered position of the zone under the pointer; below 0 for none
   * @param phase of what moves, in pixels
   */
  public record Emphasis(int chosen, int hovered, double phase) {}

  /** Draws the scene; where each glyph went, to find it again under the pointer. */
  public static Placement draw(
      GraphicsContext g, Viewport view, MapScene scene, Palette palette, Emphasis emphasis) {
    g.clearRect(0, 0, view.width(), view.height());
    HeatLayer.draw(g, view, scene.clusters(), palette.ground().heat());
    ArcLayer.draw(g, view, scene.arcs(), palette.latency(), emphasis.chosen());
    Placement placement = Placement.of(scene.zones(), view);
    for (Placed glyph : placement.glyphs().reversed()) { // the most important last, on top
      leader(g, glyph, palette);
      ZoneMark mark = glyph.mark();
      ZoneGlyph.draw(
          g, new ZoneGlyph.Sign(mark.what().kind(), mark.level(), mark.moving(), mark.trouble(), emphasis.phase()),
          glyph.x(), glyph.y(), glyph.radius(), palette);
      if (mark.zone() == emphasis.chosen() || mark.zone() == emphasis.hovered()) {
        halo(g, glyph, palette);
      }
    }
    LabelLayer.draw(g, placement, view.zoom(), palette, emphasis.chosen());
    return placement;
  }

  /** From where a zone lies to where its glyph had to step aside. */
  private static void leader(GraphicsContext g, Placed glyph, Palette palette) {
    if (Math.hypot(glyph.x() - glyph.trueX(), glyph.y() - glyph.trueY()) > glyph.radius()) {
      g.setStroke(palette.ink().muted().deriveColor(0, 1, 1, 0.5));
      g.setLineWidth(0.8);
      g.strokeLine(glyph.trueX(), glyph.trueY(), glyph.x(), glyph.y());
    }
  }

  private static void halo(GraphicsContext g, Placed glyph, Palette palette) {
    double around = glyph.radius() + 7.5;
    g.setStroke(palette.ink().text());
    g.setLineWidth(1.5);
    g.strokeOval(glyph.x() - around, glyph.y() - around, 2 * around, 2 * around);
  }
}
