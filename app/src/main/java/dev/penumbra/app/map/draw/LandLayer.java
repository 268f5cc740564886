package dev.penumbra.app.map.draw;

import dev.penumbra.app.map.world.NaturalEarth;
import dev.penumbra.app.map.world.Outlines;
import dev.penumbra.app.map.world.Viewport;
import dev.penumbra.app.theme.Palette.Ground;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineJoin;

/** Sea, graticule and countries. */
public final class LandLayer {
  /** From here on the coarse outlines look angular. */
  private static final double FINE_FROM_ZOOM = 2.2;
  private static final int GRATICULE_DEGREES = 15;

  private LandLayer() {}

  public static void draw(GraphicsContext g, Viewport view, Outlines outlines, Ground ground) {
    g.clearRect(0, 0, view.width(), view.height());
    g.setLineJoin(StrokeLineJoin.ROUND);
    path(g, view, Outlines.EDGE);
    g.setFill(ground.sea());
    g.fill();
    g.setStroke(ground.graticule());
    g.setLineWidth(0.7);
    graticule(g, view);
    g.setFill(ground.land());
    g.setStroke(ground.border());
    g.setLineWidth(view.zoom() > FINE_FROM_ZOOM ? 1 : 0.6);
    for (Outlines.Ring ring : view.zoom() > FINE_FROM_ZOOM ? outlines.fine() : outlines.coarse()) {
      if (!ring.isOutside(view)) {
        path(g, view, ring);
        g.fill();
        g.stroke();
      }
    }
    path(g, view, Outlines.EDGE);
    g.setStroke(ground.outline());
    g.setLineWidth(1);
    g.stroke();
  }

  private static void path(GraphicsContext g, Viewport view, Outlines.Ring ring) {
    g.beginPath();
    g.moveTo(view.screenX(ring.xs()[0]), view.screenY(ring.ys()[0]));
    for (int i = 1; i < ring.xs().length; i++) {
      g.lineTo(view.screenX(ring.xs()[i]), view.screenY(ring.ys()[i]));
    }
    g.closePath();
  }

  private static void graticule(GraphicsContext g, Viewport view) {
    for (int longitude = -180 + GRATICULE_DEGREES; longitude < 180; longitude += GRATICULE_DEGREES) {
      g.beginPath();
      for (int latitude = -90; latitude <= 90; latitude += 3) {
        double x = view.screenX(NaturalEarth.x(longitude, latitude));
        double y = view.screenY(NaturalEarth.y(latitude));
        if (latitude == -90) {
          g.moveTo(x, y);
        } else {
          g.lineTo(x, y);
        }
      }
      g.stroke();
    }
    for (int latitude = -90 + GRATICULE_DEGREES; latitude < 90; latitude += GRATICULE_DEGREES) {
      double y = view.screenY(NaturalEarth.y(latitude));
      g.strokeLine(
          view.screenX(NaturalEarth.x(-180, latitude)), y, view.screenX(NaturalEarth.x(180, latitude)), y);
    }
  }
}
