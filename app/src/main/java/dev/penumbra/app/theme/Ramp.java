package dev.penumbra.app.theme;

import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;

/** A scale of colours from 0 to 1. */
public record Ramp(List<Color> stops) {
  public Ramp {
    stops = List.copyOf(stops);
    if (stops.size() < 2) {
      throw new IllegalArgumentException(stops.size() + " colours make no scale; at least 2");
    }
  }

  static Ramp of(String... colours) {
    return new Ramp(Arrays.stream(colours).map(Color::web).toList());
  }

  /** The colour of a share; what lies outside 0 to 1 gets the colour of the nearer end. */
  public Color at(double share) {
    double place = Math.clamp(share, 0, 1) * (stops.size() - 1);
    int stop = Math.min((int) place, stops.size() - 2);
    return stops.get(stop).interpolate(stops.get(stop + 1), place - stop);
  }
}
