package dev.penumbra.simulator.traffic.request;

import java.util.Comparator;

/**
 * One try of a request.
 *
 * @param request by which its draws are known
 * @param number 0 for the first
 * @param cluster it comes from
 * @param firstMicros when the request was sent first
 * @param demandMicros time it keeps a warm server busy, the same for every try
 */
record Attempt(long request, int number, int cluster, double firstMicros, double demandMicros) {
  /** The one after it. */
  Attempt next() {
    return new Attempt(request, number + 1, cluster, firstMicros, demandMicros);
  }

  /**
   * One that is still to be sent.
   *
   * @param zone that the one before it was sent to
   */
  record Retry(double atMicros, Attempt attempt, int zone) implements Comparable<Retry> {
    private static final Comparator<Retry> ORDER = Comparator.comparingDouble(Retry::atMicros)
        .thenComparingLong(retry -> retry.attempt.request())
        .thenComparingInt(retry -> retry.attempt.number());

    @Override
    public int compareTo(Retry other) {
      return ORDER.compare(this, other);
    }
  }

  /** One that was sent and that a station may still know of. */
  static final class Sent {
    final Attempt attempt;
    final int ticket;
    final double atMicros;
    int zone;
    /** True once it is answered or its client does not wait for it any more. */
    boolean settled;

    Sent(Attempt attempt, int ticket, double atMicros, int zone) {
      this.attempt = attempt;
      this.ticket = ticket;
      this.atMicros = atMicros;
      this.zone = zone;
    }

    Sent copy() {
      Sent copy = new Sent(attempt, ticket, atMicros, zone);
      copy.settled = settled;
      return copy;
    }
  }
}
