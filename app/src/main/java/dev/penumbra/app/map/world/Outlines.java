package dev.penumbra.app.map.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Outlines of all countries on the plane, coarse for the whole world and fine for a part of it. Immutable.
 *
 * @param coarse closed rings
 * @param fine closed rings, some ten times as many points
 */
public record Outlines(List<Ring> coarse, List<Ring> fine) {

  private static final double STEP_DEGREES = 3;

  /** Where the map ends. */
  public static final Ring EDGE = projected(new double[]{-180, -90, 180, -90, 180, 90, -180, 90});

  /** A closed line on the plane with the box around it. */
  @SuppressWarnings("ArrayRecordComponent") // read point by point while drawing; nobody changes it
  public record Ring(double[] xs, double[] ys, double left, double right, double bottom, double top) {
    static Ring of(double[] xs, double[] ys) {
      var x = DoubleStream.of(xs).summaryStatistics();
      var y = DoubleStream.of(ys).summaryStatistics();
      return new Ring(xs, ys, x.getMin(), x.getMax(), y.getMin(), y.getMax());
    }

    /** True when nothing of it can be in view. */
    public boolean isOutside(Viewport view) {
      return view.screenX(right) < 0 || view.screenX(left) > view.width() || view.screenY(bottom) < 0
          || view.screenY(top) > view.height();
    }
  }

  /** Nothing, until they have been read. */
  public static final Outlines NONE = new Outlines(List.of(), List.of());

  /** Reads those shipped; takes some tenths of a second. */
  public static Outlines read() {
    return new Outlines(read("countries-110m.json"), read("countries-50m.json"));
  }

  private static List<Ring> read(String resource) {
    try (InputStream in = Outlines.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("map " + resource + " is missing from this program");
      }
      return TopoJson.rings(new ObjectMapper().readTree(in)).stream().map(Outlines::projected).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("map " + resource + " of this program is damaged", e);
    }
  }

  /** Long edges, such as those along a meridian, are curves on the plane: points are added in between. */
  private static Ring projected(double[] ring) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (int i = 0; i < ring.length; i += 2) {
      int next = (i + 2) % ring.length;
      double east = ring[next] - ring[i];
      double north = ring[next + 1] - ring[i + 1];
      int steps = Math.max(1, (int) Math.ceil(Math.hypot(east, north) / STEP_DEGREES));
      for (int step = 0; step < steps; step++) {
        double latitude = ring[i + 1] + north * step / steps;
        xs.add(NaturalEarth.x(ring[i] + east * step / steps, latitude));
        ys.add(NaturalEarth.y(latitude));
      }
    }
    return Ring.of(
        xs.stream().mapToDouble(x -> x).toArray(), ys.stream().mapToDouble(y -> y).toArray());
  }
}
