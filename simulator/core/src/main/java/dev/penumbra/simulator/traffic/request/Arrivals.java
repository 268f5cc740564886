package dev.penumbra.simulator.traffic.request;

import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.kernel.RandomStream;
import java.util.Arrays;

/**
 * The requests of one service in the order of their sending. All that is drawn belongs to the request and is drawn
 * whatever its route, from streams of the service and the slot; so every policy sees the same requests.
 *
 * <p>The requests of a slot are sorted uniforms, made by normalised exponential spacings (Devroye 1986, V.3.1), and
 * their places a shuffle of the counts, so that the counts are kept exactly.
 */
public final class Arrivals {
  private final DemandSource source;
  private final int service;
  private final long seed;
  private final String name;
  private final int[] clusterOfPlace;
  private final double mu;
  private final double sigma;

  private int slot = -1;
  private char[] clusters = {};
  private int count;
  private int taken;
  private RandomStream spacings;
  private RandomStream marks;
  private double passed;
  private double microsPerSpacing;
  private double nextMicros;

  private double sentMicros;
  private int cluster;
  private double demandMicros;
  private double jitter;
  private double ageShare;
  private double sessionShare;

  /**
   * The requests to one service, from the first slot of the source on.
   *
   * @param name of the service, by which its streams are known
   */
  public Arrivals(DemandSource source, int service, ServiceTime time, long seed, String name, int[] clusterOfPlace) {
    this.source = source;
    this.service = service;
    this.seed = seed;
    this.name = name;
    this.clusterOfPlace = clusterOfPlace;
    double variance = StrictMath.log1p(time.coefficientOfVariation() * time.coefficientOfVariation());
    mu = StrictMath.log(1000 * time.meanMillis()) - variance / 2;
    sigma = StrictMath.sqrt(variance);
    spacings = RandomStream.named(seed, name, -1);
    marks = spacings;
    advance();
  }

  private Arrivals(Arrivals other) {
    source = other.source;
    service = other.service;
    seed = other.seed;
    name = other.name;
    clusterOfPlace = other.clusterOfPlace;
    mu = other.mu;
    sigma = other.sigma;
    slot = other.slot;
    clusters = Arrays.copyOf(other.clusters, other.count);
    count = other.count;
    taken = other.taken;
    spacings = other.spacings.copy();
    marks = other.marks.copy();
    passed = other.passed;
    microsPerSpacing = other.microsPerSpacing;
    nextMicros = other.nextMicros;
  }

  /** When the next request is sent, in microseconds since the start; infinite when there is none. */
  public double nextMicros() {
    return nextMicros;
  }

  /** Takes the next request, whose properties can be asked for until the one after it is taken. */
  public void take() {
    sentMicros = nextMicros;
    int chosen = taken + marks.nextBelow(count - taken);
    cluster = clusters[chosen];
    clusters[chosen] = clusters[taken];
    demandMicros = marks.nextLogNormal(mu, sigma);
    jitter = marks.nextExponential();
    ageShare = marks.nextDouble();
    sessionShare = marks.nextDouble();
    taken++;
    advance();
  }

  private void advance() {
    while (taken == count && slot < source.slots()) {
      slot++;
      openSlot();
    }
    if (taken == count) {
      nextMicros = Double.POSITIVE_INFINITY;
      return;
    }
    passed += spacings.nextExponential();
    double slotMicros = 1000.0 * source.slotMillis();
    // Rounding must not carry the last one into the next slot.
    nextMicros = Math.min(slot * slotMicros + passed * microsPerSpacing, Math.nextDown((slot + 1) * slotMicros));
  }

  private void openSlot() {
    count = slot < source.slots() ? fillClusters() : 0;
    taken = 0;
    if (count > 0) {
      spacings = RandomStream.named(seed, "arrivals of " + name, slot);
      marks = RandomStream.named(seed, "requests of " + name, slot);
      passed = 0;
      microsPerSpacing = 1000.0 * source.slotMillis() / total(spacings.copy(), count + 1);
    }
  }

  private static double total(RandomStream spacings, int count) {
    double total = 0;
    for (int i = 0; i < count; i++) {
      total += spacings.nextExponential();
    }
    return total;
  }

  private int fillClusters() {
    int filled = 0;
    for (int place = 0; place < clusterOfPlace.length; place++) {
      int until = Math.addExact(filled, source.requests(service, place, slot));
      if (until > clusters.length) {
        clusters = Arrays.copyOf(clusters, Math.max(until, Math.min(2 * clusters.length, 1 << 30)));
      }
      Arrays.fill(clusters, filled, until, (char) clusterOfPlace[place]);
      filled = until;
    }
    return filled;
  }

  /** When it is sent. */
  public double sentMicros() {
    return sentMicros;
  }

  /** Position of the cluster the request comes from. */
  public int cluster() {
    return cluster;
  }

  /** Time it keeps a warm server busy. */
  public double demandMicros() {
    return demandMicros;
  }

  /** Exponential with mean 1. */
  double jitter() {
    return jitter;
  }

  /** Age of the name server's answer it uses, as a share of the time to live; uniform from 0 to 1. */
  double ageShare() {
    return ageShare;
  }

  /** Uniform from 0 to 1; its session is lost when it lies below the share that is. */
  double sessionShare() {
    return sessionShare;
  }

  Arrivals copy() {
    return new Arrivals(this);
  }
}
