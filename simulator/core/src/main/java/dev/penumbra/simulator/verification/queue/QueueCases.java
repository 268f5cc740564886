package dev.penumbra.simulator.verification.queue;

import static dev.penumbra.simulator.verification.queue.QueueCase.SERVICE_MICROS;

import java.util.List;

/**
 * The queues looked at. Each is run 1.8 times as long as its half-widths were found to need.
 */
final class QueueCases {
  private static final Law MEMORYLESS = new Law.Memoryless(SERVICE_MICROS);
  private static final Law CONSTANT = new Law.Constant(SERVICE_MICROS);
  private static final Law MIXED = new Law.Hyperexponential(SERVICE_MICROS, 4);

  private QueueCases() {}

  /** Those of the whole table. */
  static List<QueueCase> all() {
    return List.of(
        QueueCase.waiting(MEMORYLESS, 1, 0.3, 23),
        QueueCase.waiting(MEMORYLESS, 1, 0.5, 21),
        QueueCase.waiting(MEMORYLESS, 1, 0.7, 47),
        QueueCase.waiting(MEMORYLESS, 1, 0.8, 95),
        QueueCase.waiting(MEMORYLESS, 1, 0.9, 86),
        QueueCase.waiting(MEMORYLESS, 1, 0.95, 260),
        QueueCase.waiting(MEMORYLESS, 2, 0.3, 53),
        QueueCase.waiting(MEMORYLESS, 2, 0.5, 36),
        QueueCase.waiting(MEMORYLESS, 2, 0.9, 110),
        QueueCase.waiting(MEMORYLESS, 8, 0.6, 230),
        QueueCase.waiting(MEMORYLESS, 8, 0.8, 220),
        QueueCase.waiting(MEMORYLESS, 8, 0.95, 390),
        QueueCase.waiting(MEMORYLESS, 64, 0.9, 510),
        QueueCase.limited(1, 0, 0.5, 2),
        QueueCase.limited(4, 0, 0.3, 17),
        QueueCase.limited(16, 0, 0.8, 4),
        QueueCase.limited(64, 0, 0.95, 6),
        QueueCase.limited(1, 5, 0.8, 12),
        QueueCase.limited(4, 8, 1.1, 6),
        QueueCase.waiting(CONSTANT, 1, 0.3, 26),
        QueueCase.waiting(CONSTANT, 1, 0.6, 22),
        QueueCase.waiting(CONSTANT, 1, 0.9, 40),
        QueueCase.waiting(CONSTANT, 1, 0.95, 130),
        QueueCase.waiting(lognormal(0.5), 1, 0.6, 4),
        QueueCase.waiting(lognormal(0.5), 1, 0.9, 57),
        QueueCase.waiting(lognormal(2), 1, 0.3, 13),
        QueueCase.waiting(lognormal(2), 1, 0.7, 34),
        QueueCase.waiting(lognormal(2), 1, 0.9, 240),
        QueueCase.waiting(MIXED, 1, 0.3, 13),
        QueueCase.waiting(MIXED, 1, 0.7, 82),
        QueueCase.waiting(MIXED, 1, 0.95, 720),
        QueueCase.waiting(Law.Served.gamma(SERVICE_MICROS, 0.5), 1, 0.7, 20),
        even(MEMORYLESS, 0.5, 17),
        even(MEMORYLESS, 0.9, 50),
        even(lognormal(1), 0.3, 2),
        even(lognormal(1), 0.8, 19),
        even(lognormal(1), 0.95, 190));
  }

  /** A few that take little time. */
  static List<QueueCase> quick() {
    return List.of(
        QueueCase.waiting(MEMORYLESS, 1, 0.5, 18),
        QueueCase.limited(4, 0, 0.6, 2),
        QueueCase.waiting(CONSTANT, 1, 0.6, 18),
        QueueCase.waiting(MIXED, 1, 0.3, 11),
        even(MEMORYLESS, 0.5, 15));
  }

  private static Law lognormal(double variation) {
    return Law.Lognormal.of(SERVICE_MICROS, variation * variation);
  }

  private static QueueCase even(Law services, double load, double millionRequests) {
    return new QueueCase(new Law.Erlang(SERVICE_MICROS / load, 4), services, 1, QueueCase.UNLIMITED, millionRequests);
  }
}
