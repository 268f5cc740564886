package dev.penumbra.app.map.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts rings where they cross 180° east, so that no country is smeared over the whole map. */
final class Antimeridian {
  private static final double EDGE = 180;
  private static final double TURN = 360;

  private Antimeridian() {}

  /** The parts of a ring within -180 to 180 degrees. */
  static List<double[]> cut(double[] ring) {
    double[] whole = closedAroundPole(unwrapped(ring));
    List<double[]> parts = new ArrayList<>();
    for (int turn = -1; turn <= 1; turn++) {
      double[] part = clipped(clipped(shifted(whole, turn * TURN), -EDGE, true), EDGE, false);
      if (part.length >= 6) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Longitudes that go on beyond the edge instead of jumping to the other side. */
  private static double[] unwrapped(double[] ring) {
    double[] whole = ring.clone();
    for (int i = 2; i < ring.length; i += 2) {
      whole[i] = whole[i - 2] + Math.IEEEremainder(ring[i] - ring[i - 2], TURN);
    }
    return whole;
  }

  /** A ring that goes once around the Earth encloses a pole, here always that on its own half. */
  private static double[] closedAroundPole(double[] ring) {
    int end = ring.length;
    if (Math.abs(ring[end - 2] - ring[0]) < EDGE) {
      return ring;
    }
    double pole = ring[1] < 0 ? -90 : 90;
    double[] closed = Arrays.copyOf(ring, end + 4);
    closed[end] = ring[end - 2];
    closed[end + 1] = pole;
    closed[end + 2] = ring[0];
    closed[end + 3] = pole;
    return closed;
  }

  private static double[] shifted(double[] ring, double by) {
    double[] moved = ring.clone();
    for (int i = 0; i < moved.length; i += 2) {
      moved[i] += by;
    }
    return moved;
  }

  /** What lies on one side of a meridian (Sutherland and Hodgman 1974). */
  private static double[] clipped(double[] ring, double meridian, boolean east) {
    double[] kept = new double[2 * ring.length + 4];
    int size = 0;
    for (int i = 0; i < ring.length; i += 2) {
      int next = (i + 2) % ring.length;
      boolean here = east ? ring[i] >= meridian : ring[i] <= meridian;
      boolean there = east ? ring[next] >= meridian : ring[next] <= meridian;
      if (here) {
        kept[size++] = ring[i];
        kept[size++] = ring[i + 1];
      }
      if (here != there) {
        double share = (meridian - ring[i]) / (ring[next] - ring[i]);
        kept[size++] = meridian;
        kept[size++] = ring[i + 1] + share * (ring[next + 1] - ring[i + 1]);
      }
    }
    return Arrays.copyOf(kept, size);
  }
}
