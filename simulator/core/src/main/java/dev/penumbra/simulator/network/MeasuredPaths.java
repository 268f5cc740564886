package dev.penumbra.simulator.network;

import dev.penumbra.engine.model.GeoPoint;
import java.util.Map;
import java.util.Optional;

/**
 * Round-trip times that were measured, from place to place; what is known goes before what is estimated.
 *
 * @param millis by both ends, each above 0
 */
public record MeasuredPaths(Map<Ends, Double> millis) {
  /** Nothing was measured. */
  public static final MeasuredPaths NONE = new MeasuredPaths(Map.of());

  /** Where a path begins and where it ends. */
  public record Ends(GeoPoint from, GeoPoint to) {}

  public MeasuredPaths {
    millis = Map.copyOf(millis);
  }

  /** The measured time, where there is one. */
  Optional<Double> find(GeoPoint from, GeoPoint to) {
    return millis.isEmpty() ? Optional.empty() : Optional.ofNullable(millis.get(new Ends(from, to)));
  }
}
