package dev.penumbra.simulator.verification.flow;

import dev.penumbra.simulator.kernel.EventQueue;
import dev.penumbra.simulator.kernel.RandomStream;
import dev.penumbra.simulator.verification.evidence.Evidence;
import dev.penumbra.simulator.verification.evidence.ExactEvidence;
import java.util.List;

/** The event queue's clock, seen from inside events that schedule further ones, many of them at equal times. */
public final class ClockLaws {
  private static final int EVENTS = 100_000;
  private static final int PRIORITIES = 3;

  private final EventQueue<Planned> queue = new EventQueue<>();
  private final RandomStream random;
  private long scheduled;
  private int backwards;
  private int outOfOrder;
  private int wrongInside;

  private record Planned(long atMillis, int priority, long order) {}

  private ClockLaws(long seed) {
    random = RandomStream.named(seed, "verification of the clock");
  }

  /** The laws over many events. */
  public static List<Evidence> evidence(long seed) {
    ClockLaws run = new ClockLaws(seed);
    run.play();
    return List.of(
        ExactEvidence.equal("clock: events before the one before them", 0, run.backwards),
        ExactEvidence.equal("clock: events of equal time out of order", 0, run.outOfOrder),
        ExactEvidence.equal("clock: events inside which it shows another time than theirs", 0, run.wrongInside));
  }

  private void play() {
    for (int i = 0; i < 10; i++) {
      plan(random.nextBelow(10), random.nextBelow(PRIORITIES));
    }
    Planned last = new Planned(Long.MIN_VALUE, 0, 0);
    for (int i = 0; i < EVENTS; i++) {
      Planned event = queue.poll();
      backwards += event.atMillis() < last.atMillis() ? 1 : 0;
      outOfOrder += event.atMillis() == last.atMillis() && isBefore(event, last) ? 1 : 0;
      wrongInside += isRefused(event.atMillis() - 1) && !isRefused(event.atMillis()) ? 0 : 1;
      // What is planned from inside for its own time goes behind it.
      plan(event.atMillis() + random.nextBelow(4), Math.max(event.priority(), random.nextBelow(PRIORITIES)));
      last = event;
    }
  }

  /** An event planned from inside the last one could not come before it. */
  private static boolean isBefore(Planned event, Planned last) {
    return event.priority() < last.priority()
        || (event.priority() == last.priority() && event.order() < last.order());
  }

  private boolean isRefused(long atMillis) {
    EventQueue<Planned> copy = queue.copy();
    try {
      copy.schedule(atMillis, 0, new Planned(atMillis, 0, 0));
      return false;
    } catch (IllegalArgumentException _) {
      return true;
    }
  }

  private void plan(long atMillis, int priority) {
    queue.schedule(atMillis, priority, new Planned(atMillis, priority, scheduled++));
  }
}
