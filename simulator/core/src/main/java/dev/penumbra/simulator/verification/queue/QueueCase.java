package dev.penumbra.simulator.verification.queue;

import java.util.Locale;

/**
 * A queue whose theory is known.
 *
 * @param arrivals microseconds between arrivals
 * @param services microseconds of work per request
 * @param servers 1 or more
 * @param room requests that may wait; one that finds them all waiting is lost. {@link Integer#MAX_VALUE} is any number
 * @param millionRequests measured, over all replications
 */
record QueueCase(Law arrivals, Law services, int servers, int room, double millionRequests) {
  /** Mean work per request in all cases: 10 ms. */
  static final double SERVICE_MICROS = 10_000;

  static final int UNLIMITED = Integer.MAX_VALUE;

  /** Requests that wait for one of several servers, at a load per server. */
  static QueueCase waiting(Law services, int servers, double load, double millionRequests) {
    Law arrivals = new Law.Memoryless(SERVICE_MICROS / (load * servers));
    return new QueueCase(arrivals, services, servers, UNLIMITED, millionRequests);
  }

  /** Requests that find a free server, or a place of so many to wait at, or are lost. */
  static QueueCase limited(int servers, int room, double load, double millionRequests) {
    Law arrivals = new Law.Memoryless(SERVICE_MICROS / (load * servers));
    return new QueueCase(arrivals, new Law.Memoryless(SERVICE_MICROS), servers, room, millionRequests);
  }

  /** True where some requests are lost. */
  boolean isLimited() {
    return room < UNLIMITED;
  }

  /** Work offered per server, above 0; below 1 where any number may wait. */
  double load() {
    return services.mean() / (arrivals.mean() * servers);
  }

  /** Requests at the beginning that are not measured: many times what it takes to forget the empty start. */
  int warmUpRequests() {
    double idle = isLimited() ? 1 : 1 - load();
    double variation = arrivals.squaredVariation() + services.squaredVariation();
    return (int) Math.ceil(100.0 * (servers + (isLimited() ? room : 0)) + 20 * variation / (idle * idle));
  }

  /** Name in Kendall's notation. */
  String title() {
    String system = isLimited() ? "/" + (servers + room) : "";
    String variation = switch (services) {
      case Law.Served served -> String.format(
          Locale.ROOT, " (gamma, variation %.1f)", served.time().coefficientOfVariation());
      case Law.Lognormal _ -> String.format(
          Locale.ROOT, " (variation %.1f)", StrictMath.sqrt(services.squaredVariation()));
      case Law _ -> "";
    };
    return String.format(
        Locale.ROOT, "%s/%s/%d%s%s load %.2f", arrivals.letter(), services.letter(), servers, system, variation,
        load());
  }
}
