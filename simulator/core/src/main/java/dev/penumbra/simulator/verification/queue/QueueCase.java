package dev.penumbra.simulator.verification.queue;

import java.util.Locale;

/**
 * A queue whose theory is known.
 *
 * @param arrivals microseconds between arrivals
 * @param services microseconds of work per request
 * @param servers 1 or more
 * @param loses true when a request that finds no free server is lost, false when it waits
 * @param millionRequests measured, over all replications
 */
record QueueCase(Law arrivals, Law services, int servers, boolean loses, double millionRequests) {
  /** Mean work per request in all cases: 10 ms. */
  static final double SERVICE_MICROS = 10_000;

  /** Requests that wait for one of several servers, at a load per server. */
  static QueueCase waiting(Law services, int servers, double load, double millionRequests) {
    Law arrivals = new Law.Memoryless(SERVICE_MICROS / (load * servers));
    return new QueueCase(arrivals, services, servers, false, millionRequests);
  }

  /** Requests that find a free server or are lost. */
  static QueueCase losing(int servers, double load, double millionRequests) {
    Law arrivals = new Law.Memoryless(SERVICE_MICROS / (load * servers));
    return new QueueCase(arrivals, new Law.Memoryless(SERVICE_MICROS), servers, true, millionRequests);
  }

  /** Work offered per server, above 0; below 1 where requests wait. */
  double load() {
    return services.mean() / (arrivals.mean() * servers);
  }

  /** Requests at the beginning that are not measured: many times what it takes to forget the empty start. */
  int warmUpRequests() {
    double idle = loses ? 1 : 1 - load();
    double variation = arrivals.squaredVariation() + services.squaredVariation();
    return (int) Math.ceil(100 * servers + 20 * variation / (idle * idle));
  }

  /** Name in Kendall's notation. */
  String title() {
    String room = loses ? "/" + servers : "";
    String variation = services instanceof Law.Lognormal
        ? String.format(Locale.ROOT, " (variation %.1f)", StrictMath.sqrt(services.squaredVariation()))
        : "";
    return String.format(
        Locale.ROOT, "%s/%s/%d%s%s load %.2f", arrivals.letter(), services.letter(), servers, room, variation, load());
  }
}
