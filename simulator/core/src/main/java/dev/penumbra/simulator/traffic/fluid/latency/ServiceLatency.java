package dev.penumbra.simulator.traffic.fluid.latency;

import dev.penumbra.engine.model.service.ServiceTime;
import java.util.concurrent.ConcurrentHashMap;
import dev.penumbra.simulator.traffic.Measured;
import java.util.Map;

/** What latency of one service is made of, beside waiting; shared by its stations in all zones. */
public final class ServiceLatency {
  /** What is added to one round trip is told apart to within 3 %, slowdown to within a sixteenth of what it can be. */
  private static final int EXTRAS_PER_DOUBLING = 32;

  private final ServiceTimeCurve curve;
  private final RoundTripNodes nodes;
  private final double jitterShare;
  private final Measured measured;
  private final Map<Key, PathProfiles> profiles = new ConcurrentHashMap<>();

  private record Key(double extraMicros, double slowdown) {}

  /**
   * Of a service with clients that are between so many microseconds away.
   *
   * @param jitterShare mean of the exponential part of a round trip, as a share of its mean
   * @param measured whether anything but waiting counts
   */
  public ServiceLatency(
      ServiceTime time, double leastRoundTrip, double mostRoundTrip, double jitterShare, Measured measured) {
    this.measured = measured;
    this.curve = new ServiceTimeCurve(time);
    this.jitterShare = jitterShare;
    this.nodes = RoundTripNodes.between(
        leastRoundTrip, mostRoundTrip, jitterShare, 1000 * time.meanMillis() * time.coefficientOfVariation());
  }

  /** The round-trip times that stand for all. */
  public RoundTripNodes nodes() {
    return nodes;
  }

  /** Latencies without waiting, where calls and detours take so long and service so many times its usual time. */
  public PathProfiles profiles(double extraMicros, double slowdown) {
    return profiles.computeIfAbsent(
        new Key(rounded(extraMicros), slowdown),
        key -> new PathProfiles(curve, nodes, jitterShare, key.extraMicros, key.slowdown, measured));
  }

  static double rounded(double micros) {
    double unit = Math.scalb(1.0, Math.getExponent(Math.max(1, micros))) / EXTRAS_PER_DOUBLING;
    return Math.rint(micros / unit) * unit;
  }
}
