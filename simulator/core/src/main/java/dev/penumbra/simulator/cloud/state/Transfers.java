package dev.penumbra.simulator.cloud.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Copies of state on their way between zones. Each gets the lesser of its equal shares of what its source can send and
 * its target can receive; shares are set anew whenever a transfer begins or ends, so that progress is linear between.
 */
public final class Transfers {
  /** Time within which what is on its way may as well not come: some millions of years, in ms. */
  private static final long NEVER = Long.MAX_VALUE / 4;

  private final double bytesPerMilli;
  private List<Transfer> active = List.of();
  private int sharing;

  /**
   * One copy on its way.
   *
   * @param mark the version of the state that it carries
   * @param paidBytes how much of it was entered in an account already
   * @param movedBytes how much had arrived at {@code sinceMillis}
   * @param rate bytes per millisecond since then
   * @param dueMillis when all will have arrived at this rate
   */
  public record Transfer(
      int service,
      int from,
      int to,
      long bytes,
      StateMark mark,
      long paidBytes,
      double movedBytes,
      double rate,
      long sinceMillis,
      long dueMillis) {
    /** Whole bytes that have arrived by then and are in no account yet. */
    public long unpaidAt(long millis) {
      return (long) Math.floor(progressAt(millis)) - paidBytes;
    }

    private Transfer paid(long millis) {
      long paid = paidBytes + unpaidAt(millis);
      return new Transfer(service, from, to, bytes, mark, paid, movedBytes, rate, sinceMillis, dueMillis);
    }

    private double progressAt(long millis) {
      return millis >= dueMillis
          ? (double) bytes
          : Math.min((double) bytes, movedBytes + rate * (millis - sinceMillis));
    }

    private Transfer at(double newRate, long millis) {
      double moved = progressAt(millis);
      long due = millis + Math.min(NEVER, (long) Math.ceil((bytes - moved) / newRate));
      return new Transfer(service, from, to, bytes, mark, paidBytes, moved, newRate, millis, due);
    }
  }

  public Transfers(double bytesPerMilli) {
    this.bytesPerMilli = bytesPerMilli;
  }

  /** Begins to send {@code bytes}, at least 1. */
  public void begin(int service, int from, int to, long bytes, StateMark mark, long nowMillis) {
    List<Transfer> more = new ArrayList<>(active);
    more.add(new Transfer(service, from, to, bytes, mark, 0, 0, 0, nowMillis, Long.MAX_VALUE));
    share(more, nowMillis);
  }

  /** Takes out those that have arrived. */
  public List<Transfer> takeArrived(long nowMillis) {
    return take(t -> t.dueMillis() <= nowMillis, nowMillis);
  }

  /** Takes out some, wherever they are. */
  public List<Transfer> take(Predicate<Transfer> chosen, long nowMillis) {
    List<Transfer> taken = active.stream().filter(chosen).toList();
    if (!taken.isEmpty()) {
      share(active.stream().filter(chosen.negate()).toList(), nowMillis);
    }
    return taken;
  }

  private void share(List<Transfer> transfers, long nowMillis) {
    active = transfers.stream().map(t -> t.at(rate(t, transfers), nowMillis)).toList();
    sharing++;
  }

  private double rate(Transfer transfer, List<Transfer> among) {
    int sending = 0;
    int receiving = 0;
    for (Transfer other : among) {
      sending += other.from() == transfer.from() ? 1 : 0;
      receiving += other.to() == transfer.to() ? 1 : 0;
    }
    return bytesPerMilli / Math.max(sending, receiving);
  }

  /** What has arrived by now is in an account. */
  public void pay(long nowMillis) {
    active = active.stream().map(t -> t.paid(nowMillis)).toList();
  }

  public List<Transfer> active() {
    return active;
  }

  /** Number of times bandwidth was shared, by which an event can tell whether it is out of date. */
  public int sharing() {
    return sharing;
  }

  /** When the next one arrives; {@link Long#MAX_VALUE} when none is on its way. */
  public long nextDueMillis() {
    return active.stream().mapToLong(Transfer::dueMillis).min().orElse(Long.MAX_VALUE);
  }

  public Transfers copy() {
    Transfers copy = new Transfers(bytesPerMilli);
    copy.active = active;
    copy.sharing = sharing;
    return copy;
  }
}
