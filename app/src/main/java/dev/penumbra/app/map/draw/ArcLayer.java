package dev.penumbra.app.map.draw;

import dev.penumbra.app.map.scene.MapScene.Arc;
import dev.penumbra.app.map.world.Viewport;
import dev.penumbra.app.theme.Ramp;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

/** Who serves whom: as thick as the traffic, coloured by the round trip. */
public final class ArcLayer {
  /** Round trips of that and more have the colour of the slow end. */
  public static final double SLOWEST_MILLIS = 100;

  private static final double THICKEST = 5.5;
  private static final double THINNEST = 0.7;
  /** How far an arc bends, as a share of its length. */
  private static final double BEND = 0.16;

  private ArcLayer() {}

  /**
   * Draws all of them.
   *
   * @param chosen position of the zone whose arcs stand out; below 0 for none
   */
  static void draw(GraphicsContext g, Viewport view, List<Arc> arcs, Ramp ramp, int chosen) {
    double most = arcs.stream().mapToDouble(Arc::requestsPerSecond).max().orElse(0);
    g.setLineCap(StrokeLineCap.ROUND);
    for (Arc arc : arcs) {
      boolean faint = chosen >= 0 && arc.zone() != chosen;
      g.setGlobalAlpha(faint ? 0.12 : 0.72);
      g.setStroke(ramp.at(arc.roundTripMillis() / SLOWEST_MILLIS));
      g.setLineWidth(THINNEST + THICKEST * Math.sqrt(arc.requestsPerSecond() / most));
      curve(g, view, arc);
    }
    g.setGlobalAlpha(1);
    g.setLineCap(StrokeLineCap.SQUARE);
  }

  private static void curve(GraphicsContext g, Viewport view, Arc arc) {
    double x = view.screenX(arc.from());
    double y = view.screenY(arc.from());
    double dx = view.screenX(arc.to()) - x;
    double dy = view.screenY(arc.to()) - y;
    double side = dx >= 0 ? 1 : -1; // always upwards, as flight paths are drawn
    g.beginPath();
    g.moveTo(x, y);
    g.quadraticCurveTo(x + dx / 2 + side * BEND * dy, y + dy / 2 - side * BEND * dx, x + dx, y + dy);
    g.stroke();
  }
}
