package dev.penumbra.app.map.draw;

import dev.penumbra.app.map.scene.MapScene.ClusterMark;
import dev.penumbra.app.map.world.Viewport;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;

/** Clients as soft heat: the area of a spot goes with what its cluster asks for. */
final class HeatLayer {
  private static final double LARGEST_RADIUS = 46;
  private static final double LEAST_RADIUS = 7;

  private HeatLayer() {}

  static void draw(GraphicsContext g, Viewport view, List<ClusterMark> clusters, Color colour) {
    double most = clusters.stream().mapToDouble(ClusterMark::requestsPerSecond).max().orElse(0);
    for (ClusterMark cluster : clusters) {
      double share = most > 0 ? cluster.requestsPerSecond() / most : 0;
      double radius = LEAST_RADIUS + LARGEST_RADIUS * Math.sqrt(share) * Math.min(1.4, Math.sqrt(view.zoom() / 2));
      double x = view.screenX(cluster.what().centre());
      double y = view.screenY(cluster.what().centre());
      g.setFill(
          new RadialGradient(
              0, 0, x, y, radius, false, CycleMethod.NO_CYCLE, new Stop(0, faded(colour, 0.3)),
              new Stop(0.45, faded(colour, 0.12)), new Stop(1, faded(colour, 0))));
      g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
      g.setFill(faded(colour, 0.95));
      g.fillOval(x - 1.5, y - 1.5, 3, 3);
    }
  }

  private static Color faded(Color colour, double opacity) {
    return colour.deriveColor(0, 1, 1, opacity);
  }
}
