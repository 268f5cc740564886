package dev.penumbra.simulator.network;

import dev.penumbra.engine.landscape.Landscape;
import java.util.Arrays;

/**
 * Where the clients of one service are led, and the earlier answers of the name server that some of them still use. An
 * answer is used for its whole time to live; a balancer is a name server whose answers live for no time. Times are
 * microseconds since the start of the run.
 */
public final class Routes {
  private final double timeToLiveMicros;
  /** When each answer was first given, the oldest first, never empty. */
  private double[] since;
  private int[][] zones;

  /** Routes that lead as given from the start of the run on. */
  public Routes(int[] zoneOfCluster, double timeToLiveMicros) {
    this(timeToLiveMicros, new double[1], new int[][]{zoneOfCluster.clone()});
  }

  /** Routes that lead every cluster of a landscape to its home. */
  public static Routes homeward(Landscape landscape, int home, double timeToLiveMicros) {
    int[] zoneOfCluster = new int[landscape.clusters().size()];
    Arrays.fill(zoneOfCluster, home);
    return new Routes(zoneOfCluster, timeToLiveMicros);
  }

  /** The arrays are shared with copies, and replaced when something changes. */
  private Routes(double timeToLiveMicros, double[] since, int[][] zones) {
    this.timeToLiveMicros = timeToLiveMicros;
    this.since = since;
    this.zones = zones;
  }

  /** Answers so from {@code atMicros} on; times never go backwards. */
  public void lead(int[] zoneOfCluster, double atMicros) {
    int last = since.length - 1;
    if (Arrays.equals(zoneOfCluster, zones[last])) {
      return;
    }
    int kept = since[last] >= atMicros ? last : last + 1;
    since = Arrays.copyOf(since, kept + 1);
    zones = Arrays.copyOf(zones, kept + 1);
    since[kept] = atMicros;
    zones[kept] = zoneOfCluster.clone();
  }

  /** Forgets answers that nobody uses any more from {@code nowMicros} on; true when there were any. */
  public boolean forget(double nowMicros) {
    int old = 0;
    while (old + 1 < since.length && since[old + 1] <= nowMicros - timeToLiveMicros) {
      old++;
    }
    if (old > 0) {
      since = Arrays.copyOfRange(since, old, since.length);
      zones = Arrays.copyOfRange(zones, old, zones.length);
    }
    return old > 0;
  }

  /** True when all clients use the latest answer. */
  public boolean isSettled() {
    return since.length == 1;
  }

  /**
   * Answer, 0 for the oldest, that a client uses at {@code atMicros} whose answer has lived for a share of its time.
   *
   * @param ageShare 0 to 1 exclusive
   */
  public int answer(double atMicros, double ageShare) {
    double asked = atMicros - ageShare * timeToLiveMicros;
    // Counted by signs: while clients move, a branch on who has asked anew would be mispredicted all the time.
    int answer = 0;
    for (int i = 1; i < since.length; i++) {
      answer += 1 - (int) (Double.doubleToRawLongBits(asked - since[i]) >>> 63);
    }
    return answer;
  }

  /** Number of answers still in use, 1 or more. */
  public int answers() {
    return since.length;
  }

  /** Zone that an answer, 0 for the oldest, leads a cluster to. */
  public int zoneBy(int answer, int cluster) {
    return zones[answer][cluster];
  }

  /** Share of requests between two times that use an answer, 0 for the oldest, when requests come evenly. */
  public double share(int answer, double fromMicros, double toMicros) {
    return askedSince(answer, fromMicros, toMicros) - askedSince(answer + 1, fromMicros, toMicros);
  }

  private double askedSince(int answer, double fromMicros, double toMicros) {
    if (answer == 0) {
      return 1;
    }
    if (answer == since.length) {
      return 0;
    }
    double first = since[answer];
    if (timeToLiveMicros == 0) {
      return Math.clamp((toMicros - first) / (toMicros - fromMicros), 0, 1);
    }
    return (asked(toMicros - first) - asked(fromMicros - first)) / (toMicros - fromMicros);
  }

  /** Integral of the share that has asked by {@code micros} after the change. */
  private double asked(double micros) {
    double rising = Math.clamp(micros, 0, timeToLiveMicros);
    return rising * rising / (2 * timeToLiveMicros) + Math.max(0, micros - timeToLiveMicros);
  }

  /** An equal one that goes its own way. */
  public Routes copy() {
    return new Routes(timeToLiveMicros, since, zones);
  }
}
