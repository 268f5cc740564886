package dev.penumbra.simulator.traffic.fluid.latency;

import dev.penumbra.simulator.traffic.Measured;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How latency without waiting is spread, for each round-trip node; worked out when it is asked for. */
public final class PathProfiles {
  private static final double NEGLIGIBLE = 1e-7;
  private static final Profile NOTHING = new Profile(0, new double[]{1});

  private final ServiceTimeCurve curve;
  private final RoundTripNodes nodes;
  private final double jitterShare;
  private final double extraMicros;
  private final double slowdown;
  private final Measured measured;
  private final @Nullable Profile[] profiles;

  /**
   * Shares of requests per bucket.
   *
   * @param first bucket that the first share belongs to
   */
  @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop; changed by nobody, compared with nothing
  record Profile(int first, double[] shares) {}

  PathProfiles(
      ServiceTimeCurve curve, RoundTripNodes nodes, double jitterShare, double extraMicros, double slowdown,
      Measured measured) {
    this.curve = curve;
    this.nodes = nodes;
    this.jitterShare = jitterShare;
    this.extraMicros = extraMicros;
    this.slowdown = slowdown;
    this.measured = measured;
    this.profiles = new Profile[nodes.count()];
  }

  /** True when this is what such a time on the network and such a slowdown come to. */
  public boolean isOf(double otherExtraMicros, double otherSlowdown) {
    return extraMicros == ServiceLatency.rounded(otherExtraMicros) && slowdown == otherSlowdown;
  }

  Profile profile(int node) {
    Profile profile = profiles[node];
    if (profile == null) {
      profile = measured == Measured.WAIT ? NOTHING : worked(node);
      profiles[node] = profile;
    }
    return profile;
  }

  /** Fixed part, exponential jitter and service time. */
  private Profile worked(int node) {
    double jitter = jitterShare * nodes.micros(node);
    double base = nodes.micros(node) - jitter + extraMicros;
    int first = (int) Buckets.position(base);
    double[] shares = new double[Buckets.COUNT - first];
    ExponentialStep step = ExponentialStep.NONE;
    double start = base;
    double width = 0;
    double service = 0;
    double reached = 0;
    int used = 0;
    while (used < shares.length && reached < 1 - NEGLIGIBLE) {
      double end = Buckets.edge(first + used + 1);
      if (jitter > 0 && end - start != width) {
        width = end - start;
        step = ExponentialStep.of(width / jitter);
      }
      double next = curve.below((end - base) / slowdown);
      double following = step.after(reached, service, next);
      shares[used++] = following - reached;
      service = next;
      reached = following;
      start = end;
    }
    shares[used - 1] += 1 - reached;
    return new Profile(first, Arrays.copyOf(shares, used));
  }
}
