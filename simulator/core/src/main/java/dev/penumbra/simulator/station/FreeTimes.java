package dev.penumbra.simulator.station;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * When each server becomes free, as a tournament (Knuth 1973, 5.4.1): each node knows who is first of those below it.
 * The one that is first of all plays its way up again when its time changes. Which nodes it meets depends on its place
 * alone, so nothing waits for a comparison, and the winner is computed, not branched to: in a heap such branches are
 * mispredicted more often than not.
 *
 * <p>Each server may carry a mark, which goes with it when others come and go.
 *
 * <p>Times are kept as the bits of doubles; of numbers that are not negative these are in the same order.
 */
final class FreeTimes {
  private static final long NEVER = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

  private int servers;
  private long[] times;
  /** By server, as the times; empty when none carry one. */
  private double[] marks;
  /** Root at 1, children of a node at twice its place and the one after it; the last half are the servers. */
  private int[] winners;
  /** The earliest of all. */
  private long first;

  /** Of no servers; later ones carry marks or not. */
  FreeTimes(boolean marked) {
    this(0, new long[]{NEVER}, new double[marked ? 1 : 0], new int[2]);
  }

  private FreeTimes(int servers, long[] times, double[] marks, int[] winners) {
    this.servers = servers;
    this.times = times;
    this.marks = marks;
    this.winners = winners;
    this.first = times[winners[1]];
  }

  /** Number of servers. */
  int servers() {
    return servers;
  }

  /** When a request that comes at a time of 0 or more can begin: then, or at the earliest time; infinite without servers. */
  double start(double time) {
    return Double.longBitsToDouble(Math.max(Double.doubleToRawLongBits(time), first));
  }

  /** Mark of the server with the earliest time. */
  double firstMark() {
    return marks[winners[1]];
  }

  /** Changes that mark; to be done before its time changes. */
  void markFirst(double mark) {
    marks[winners[1]] = mark;
  }

  /** Changes the earliest time, to one of 0 or more; there must be a server. */
  void replaceFirst(double time) {
    long[] all = times;
    int[] tree = winners;
    int winner = tree[1];
    long best = Double.doubleToRawLongBits(time);
    all[winner] = best;
    for (int node = winner + all.length; node > 1; node >>= 1) {
      int rival = tree[node ^ 1];
      long behind = all[rival] - best;
      long rivalWins = behind >> 63;
      best += behind & rivalWins;
      winner ^= (winner ^ rival) & (int) rivalWins;
      tree[node >> 1] = winner;
    }
    first = best;
  }

  /** Adds servers that are free from a time of 0 or more on, or removes those that become free first. */
  void setServers(int count, double atMicros, double mark) {
    if (count == servers) {
      return;
    }
    sort();
    long[] next = new long[capacity(count)];
    Arrays.fill(next, NEVER);
    int removed = Math.max(0, servers - count);
    System.arraycopy(times, removed, next, 0, servers - removed);
    Arrays.fill(next, servers - removed, count, Double.doubleToRawLongBits(atMicros));
    if (marks.length > 0) {
      double[] nextMarks = new double[next.length];
      System.arraycopy(marks, removed, nextMarks, 0, servers - removed);
      Arrays.fill(nextMarks, servers - removed, count, mark);
      marks = nextMarks;
    }
    servers = count;
    times = next;
    winners = new int[2 * next.length];
    for (int node = winners.length - 1; node > 0; node--) {
      winners[node] = node >= next.length ? node - next.length : better(winners[2 * node], winners[2 * node + 1]);
    }
    first = times[winners[1]];
  }

  /** Puts servers in the order of their times; of equal ones that of their marks, so that it does not matter who is who. */
  private void sort() {
    if (marks.length > 0) {
      long[] unsorted = times;
      double[] carried = marks;
      int[] order = IntStream.range(0, times.length)
          .boxed()
          .sorted(
              Comparator.<Integer>comparingLong(server -> unsorted[server])
                  .thenComparingDouble(server -> carried[server]))
          .mapToInt(server -> server)
          .toArray();
      marks = Arrays.stream(order).mapToDouble(server -> carried[server]).toArray();
    }
    Arrays.sort(times);
  }

  private static int capacity(int count) {
    return count <= 1 ? 1 : 2 * Integer.highestOneBit(count - 1);
  }

  private int better(int one, int other) {
    return times[other] < times[one] ? other : one;
  }

  /** An equal one that goes its own way. */
  FreeTimes copy() {
    return new FreeTimes(servers, times.clone(), marks.clone(), winners.clone());
  }
}
