package dev.penumbra.simulator.cloud.model;

import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import java.time.Instant;

/** Something that goes wrong at a given time. */
public sealed interface Fault {
  /** When it begins. */
  Instant start();

  /** First moment at which it is over. */
  Instant end();

  /** The zone does not answer and nothing in it serves; its instances are lost. */
  record ZoneOutage(ZoneId zone, Instant start, Instant end) implements Fault {
    public ZoneOutage {
      requireOrder(start, end);
    }
  }

  /** The zone refuses new instances. */
  record RefusedCapacity(ZoneId zone, Instant start, Instant end) implements Fault {
    public RefusedCapacity {
      requireOrder(start, end);
    }
  }

  /** Every instance that boots meanwhile fails to. */
  record FailedBoot(ZoneId zone, Instant start, Instant end) implements Fault {
    public FailedBoot {
      requireOrder(start, end);
    }
  }

  /** Shadows of the service there are up, but a probe finds them unwell. */
  record UnhealthyShadow(ServiceId service, ZoneId zone, Instant start, Instant end) implements Fault {
    public UnhealthyShadow {
      requireOrder(start, end);
    }
  }

  private static void requireOrder(Instant start, Instant end) {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("a fault from " + start + " to " + end + " must start before it ends");
    }
  }
}
