package dev.penumbra.app.map.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Decodes quantised TopoJSON (Bostock 2012) of countries to rings of longitudes and latitudes. */
final class TopoJson {
  private final List<double[]> arcs = new ArrayList<>();
  private final List<double[]> rings = new ArrayList<>();

  private TopoJson(JsonNode root) {
    JsonNode scale = root.at("/transform/scale");
    JsonNode origin = root.at("/transform/translate");
    for (JsonNode arc : root.path("arcs")) {
      arcs.add(decode(arc, scale, origin));
    }
    for (JsonNode country : root.at("/objects/countries/geometries")) {
      addPolygons(country.path("type").asText(), country.path("arcs"));
    }
  }

  /** Every ring of every country, as longitude and latitude in turn; cut where they cross the antimeridian. */
  static List<double[]> rings(JsonNode root) {
    return new TopoJson(root).rings;
  }

  /** Each point of an arc is the difference to the one before. */
  private static double[] decode(JsonNode arc, JsonNode scale, JsonNode origin) {
    double[] points = new double[2 * arc.size()];
    double[] at = new double[2];
    for (int i = 0; i < arc.size(); i++) {
      for (int axis = 0; axis < 2; axis++) {
        at[axis] += arc.get(i).get(axis).asDouble();
        points[2 * i + axis] = at[axis] * scale.get(axis).asDouble() + origin.get(axis).asDouble();
      }
    }
    return points;
  }

  private void addPolygons(String type, JsonNode parts) {
    if (type.equals("Polygon")) {
      parts.forEach(ring -> rings.addAll(Antimeridian.cut(join(ring))));
    } else {
      parts.forEach(polygon -> addPolygons("Polygon", polygon));
    }
  }

  /** Arcs share their ends; a complement of a number stands for the arc backwards. */
  private double[] join(JsonNode numbers) {
    double[] ring = new double[0];
    for (JsonNode number : numbers) {
      int arc = number.asInt();
      double[] next = arc < 0 ? reversed(arcs.get(~arc)) : arcs.get(arc);
      int shared = ring.length == 0 ? 0 : 2;
      int end = ring.length;
      ring = Arrays.copyOf(ring, end + next.length - shared);
      System.arraycopy(next, shared, ring, end, next.length - shared);
    }
    return ring;
  }

  private static double[] reversed(double[] arc) {
    double[] backwards = new double[arc.length];
    for (int i = 0; i < arc.length; i += 2) {
      backwards[i] = arc[arc.length - 2 - i];
      backwards[i + 1] = arc[arc.length - 1 - i];
    }
    return backwards;
  }
}
