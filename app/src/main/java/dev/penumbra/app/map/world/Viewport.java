package dev.penumbra.app.map.world;

import dev.penumbra.engine.model.GeoPoint;
import java.util.List;

/**
 * Which part of the plane is in view. Immutable.
 *
 * @param width of the view, in pixels
 * @param height of the view, in pixels
 * @param scale pixels per unit of the plane
 * @param centreX what lies in the middle
 * @param centreY see {@code centreX}
 */
public record Viewport(double width, double height, double scale, double centreX, double centreY) {
  private static final double MARGIN = 56;
  /** Names stand at the sides of places. */
  private static final double SIDE_MARGIN = 104;
  /** Closer than that, the outlines are too coarse. */
  private static final double LARGEST_SCALE = 6000;
  /** A single place is shown with this much around it, in units of the plane. */
  private static final double LEAST_EXTENT = 0.25;

  /** The whole world. */
  public static Viewport world(double width, double height) {
    double scale = Math.min(
        (width - 16) / (2 * NaturalEarth.HALF_WIDTH), (height - 16) / (2 * NaturalEarth.HALF_HEIGHT));
    return new Viewport(width, height, Math.max(1, scale), 0, 0);
  }

  /** As close as shows all of some places; the whole world when there are none. */
  public static Viewport around(List<GeoPoint> places, double width, double height) {
    if (places.isEmpty()) {
      return world(width, height);
    }
    var xs = places.stream().mapToDouble(NaturalEarth::x).summaryStatistics();
    var ys = places.stream().mapToDouble(p -> NaturalEarth.y(p.latitudeDegrees())).summaryStatistics();
    double wide = Math.max(LEAST_EXTENT, xs.getMax() - xs.getMin());
    double high = Math.max(LEAST_EXTENT, ys.getMax() - ys.getMin());
    double scale = Math.min((width - 2 * SIDE_MARGIN) / wide, (height - 2 * MARGIN) / high);
    double least = world(width, height).scale();
    return new Viewport(
        width, height, Math.max(least, Math.min(scale, LARGEST_SCALE)), (xs.getMin() + xs.getMax()) / 2,
        (ys.getMin() + ys.getMax()) / 2).held();
  }

  public double screenX(double planeX) {
    return width / 2 + (planeX - centreX) * scale;
  }

  public double screenY(double planeY) {
    return height / 2 - (planeY - centreY) * scale;
  }

  public double screenX(GeoPoint point) {
    return screenX(NaturalEarth.x(point));
  }

  public double screenY(GeoPoint point) {
    return screenY(NaturalEarth.y(point.latitudeDegrees()));
  }

  /** Moved by so many pixels, as the hand drags the map. */
  public Viewport dragged(double dx, double dy) {
    return new Viewport(width, height, scale, centreX - dx / scale, centreY + dy / scale).held();
  }

  /** Closer by a factor above 1, further by one below; what is under a pixel stays there. */
  public Viewport zoomed(double factor, double aroundX, double aroundY) {
    double next = Math.max(world(width, height).scale(), Math.min(scale * factor, LARGEST_SCALE));
    double planeX = centreX + (aroundX - width / 2) / scale;
    double planeY = centreY - (aroundY - height / 2) / scale;
    return new Viewport(
        width, height, next, planeX - (aroundX - width / 2) / next, planeY + (aroundY - height / 2) / next).held();
  }

  /** The same in a view of another size. */
  public Viewport resized(double nextWidth, double nextHeight) {
    double least = world(nextWidth, nextHeight).scale();
    return new Viewport(nextWidth, nextHeight, Math.max(least, scale), centreX, centreY).held();
  }

  /** The world never leaves the view. */
  private Viewport held() {
    double freeX = Math.max(0, NaturalEarth.HALF_WIDTH - width / 2 / scale);
    double freeY = Math.max(0, NaturalEarth.HALF_HEIGHT - height / 2 / scale);
    return new Viewport(
        width, height, scale, Math.clamp(centreX, -freeX, freeX), Math.clamp(centreY, -freeY, freeY));
  }

  /** How many times closer than the whole world. */
  public double zoom() {
    return scale / world(width, height).scale();
  }
}
