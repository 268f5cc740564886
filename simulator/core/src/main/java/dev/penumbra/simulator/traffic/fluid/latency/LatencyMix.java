package dev.penumbra.simulator.traffic.fluid.latency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Requests of a station sorted by way and wait, until it is asked how long they took: then their distributions are put
 * together once for all of them.
 */
public final class LatencyMix {
  /** A stretch of waits that grow or shrink is cut into so many at most. */
  private static final int MOST_CUTS = 16;

  private final List<Sorted> sorted = new ArrayList<>();

  /** Requests that share their profiles, by level of wait and node. */
  private static final class Sorted {
    /** Stands for a level that nobody waits for. */
    static final double[] NOBODY = {};

    final PathProfiles profiles;
    final double[][] levels = new double[WaitLevels.COUNT][];

    Sorted(PathProfiles profiles) {
      this.profiles = profiles;
      Arrays.fill(levels, NOBODY);
    }

    void add(int level, double[] nodes, double factor) {
      double[] own = levels[level];
      if (own.length == 0) {
        own = new double[nodes.length];
        levels[level] = own;
      }
      for (int i = 0; i < nodes.length; i++) {
        own[i] += factor * nodes[i];
      }
    }

    Sorted copy() {
      Sorted copy = new Sorted(profiles);
      Arrays.setAll(copy.levels, level -> levels[level].clone());
      return copy;
    }
  }

  /**
   * What latencies came to.
   *
   * @param perBucket requests per bucket of a histogram
   * @param first bucket that any are in
   * @param end bucket from which on none are in any
   * @param requests all of them
   * @param misses slower than the objective
   * @param microsAbove time above the objective, summed
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, and compared with nothing
  public record Latencies(double[] perBucket, int first, int end, double requests, double misses, double microsAbove) {}

  private Sorted of(PathProfiles profiles) {
    for (Sorted each : sorted) {
      if (each.profiles == profiles) {
        return each;
      }
    }
    Sorted added = new Sorted(profiles);
    sorted.add(added);
    return added;
  }

  /** Requests that do not wait: {@code factor} times those of each node. */
  public void addPrompt(PathProfiles profiles, double[] nodes, double factor) {
    of(profiles).add(WaitLevels.PROMPT, nodes, factor);
  }

  /** Requests that wait exponentially long. */
  public void addWaiting(PathProfiles profiles, double[] nodes, double factor, double meanMicros) {
    share(of(profiles), nodes, factor, WaitLevels.ofMean(meanMicros), true);
  }

  /** Requests whose waits lie evenly between two times, in either order. */
  public void addBetween(PathProfiles profiles, double[] nodes, double factor, double oneMicros, double otherMicros) {
    Sorted into = of(profiles);
    double levels = Math.abs(WaitLevels.ofTime(oneMicros) - WaitLevels.ofTime(otherMicros));
    int cuts = (int) Math.min(MOST_CUTS, 1 + levels);
    for (int i = 0; i < cuts; i++) {
      double wait = oneMicros + (i + 0.5) / cuts * (otherMicros - oneMicros);
      share(into, nodes, factor / cuts, WaitLevels.ofTime(wait), false);
    }
  }

  private static void share(Sorted into, double[] nodes, double factor, double position, boolean exponential) {
    int below = (int) position;
    into.add(below, nodes, factor * (below + 1 - position));
    into.add(WaitLevels.next(below, exponential), nodes, factor * (position - below));
  }

  /** True when nothing was added since the last take. */
  public boolean isEmpty() {
    return sorted.isEmpty();
  }

  /** How long all took that were added since the last take. */
  public Latencies take(double objectiveMicros) {
    Spread sum = new Spread();
    Spread prompt = new Spread();
    for (Sorted each : sorted) {
      for (int level = 0; level < WaitLevels.COUNT; level++) {
        double[] nodes = each.levels[level];
        if (nodes.length > 0) {
          put(each.profiles, nodes, level, prompt, sum);
        }
      }
    }
    sorted.clear();
    return sum.judged(objectiveMicros);
  }

  private static void put(PathProfiles profiles, double[] nodes, int level, Spread prompt, Spread sum) {
    prompt.clear();
    Spread into = level == WaitLevels.PROMPT ? sum : prompt;
    for (int node = 0; node < nodes.length; node++) {
      if (nodes[node] > 0) {
        into.add(profiles.profile(node), nodes[node]);
      }
    }
    if (WaitLevels.isExponential(level)) {
      sum.addWaiting(prompt, WaitLevels.micros(level));
    } else if (level != WaitLevels.PROMPT) {
      sum.addShifted(prompt, WaitLevels.micros(level));
    }
  }

  /** An equal one that goes its own way. */
  public LatencyMix copy() {
    LatencyMix copy = new LatencyMix();
    sorted.forEach(each -> copy.sorted.add(each.copy()));
    return copy;
  }
}
