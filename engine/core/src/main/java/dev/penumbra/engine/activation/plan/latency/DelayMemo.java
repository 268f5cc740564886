package dev.penumbra.engine.activation.plan.latency;

import dev.penumbra.engine.model.service.ServiceTime;
import org.jspecify.annotations.Nullable;

/**
 * Remembers delays, each in the one place that its number of servers and its load lead to, where it stays until another
 * comes there. Most steps of a plan are those of the cycle before, one slot nearer, with the very same demand.
 *
 * <p>For several threads: an entry never changes, and one that is lost is worked out again.
 */
final class DelayMemo {
  /** Enough for some units' steps over a day; more would not stay in the processor's cache. */
  private static final int PLACES = 1 << 14;

  private final @Nullable Entry[] entries = new Entry[PLACES];

  private record Entry(int service, int servers, double offered, Delay delay) {
    boolean isOf(int otherService, int otherServers, double otherOffered) {
      return service == otherService && servers == otherServers && offered == otherOffered;
    }
  }

  /**
   * The same as {@link Delay#of}.
   *
   * @param service a number that tells service times apart
   */
  Delay of(int service, ServiceTime time, int servers, double offered) {
    int place = place(service, servers, offered);
    Entry known = entries[place];
    if (known == null || !known.isOf(service, servers, offered)) {
      known = new Entry(service, servers, offered, Delay.of(time, servers, offered));
      entries[place] = known;
    }
    return known.delay;
  }

  /** By the high bits of a product (Knuth 1973), as loads differ in all of theirs. */
  private static int place(int service, int servers, double offered) {
    long key = Double.doubleToRawLongBits(offered) + 31L * servers + 1_000_003L * service;
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 50);
  }
}
