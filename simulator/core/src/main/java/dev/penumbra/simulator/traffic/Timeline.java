package dev.penumbra.simulator.traffic;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.simulator.demand.DemandSource;
import java.time.Duration;
import java.util.Arrays;

/** Present of a run in microseconds since its start; a double holds those of a year to within 4 nanoseconds. */
public final class Timeline {
  private final long startMillis;
  private double nowMicros;

  public Timeline(long startMillis) {
    this.startMillis = startMillis;
  }

  /** The present. */
  public double nowMicros() {
    return nowMicros;
  }

  /** Moves the present; returns it. */
  public double advance(long untilMillis) {
    double until = 1000.0 * (untilMillis - startMillis);
    if (until < nowMicros) {
      throw new IllegalArgumentException(
          "time " + untilMillis + " ms lies before the present, " + (startMillis + Math.round(nowMicros / 1000))
              + " ms");
    }
    nowMicros = until;
    return nowMicros;
  }

  /** A duration in microseconds. */
  public static double micros(Duration duration) {
    return duration.toNanos() / 1000.0;
  }

  /** Refuses demand of other services, or clusters of other places, than there are. */
  public static void requireFit(Landscape landscape, DemandSource source, int[] clusterOfPlace) {
    if (source.services() != landscape.services().size() || source.places().size() != clusterOfPlace.length) {
      throw new IllegalArgumentException(
          "demand of " + source.services() + " services at " + source.places().size() + " places; there are "
              + landscape.services().size() + " services, and clusters of " + clusterOfPlace.length + " places");
    }
    int clusters = Math.min(landscape.clusters().size(), Character.MAX_VALUE + 1);
    if (!Arrays.stream(clusterOfPlace).allMatch(cluster -> cluster >= 0 && cluster < clusters)) {
      throw new IllegalArgumentException(
          "clusters of places " + Arrays.toString(clusterOfPlace) + " must be 0 to " + (clusters - 1));
    }
  }

  /** An equal one that goes its own way. */
  public Timeline copy() {
    Timeline copy = new Timeline(startMillis);
    copy.nowMicros = nowMicros;
    return copy;
  }
}
