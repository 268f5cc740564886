package dev.penumbra.simulator.traffic.request;

import dev.penumbra.simulator.traffic.request.Attempt.Retry;
import dev.penumbra.simulator.traffic.request.Attempt.Sent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The attempts at a service that are under way, and those that are still to be sent. */
final class Attempts {
  /** By ticket, the number a station knows them by; null where a ticket is free. */
  private final List<@Nullable Sent> sent = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  /** Those whose turn was not known when they were sent, in that order. */
  private final Deque<Sent> unsure = new ArrayDeque<>();
  private final PriorityQueue<Retry> retries = new PriorityQueue<>();

  /** One is sent to a zone. */
  Sent send(Attempt attempt, double atMicros, int zone) {
    int ticket = free.isEmpty() ? sent.size() : free.pop();
    Sent next = new Sent(attempt, ticket, atMicros, zone);
    if (ticket == sent.size()) {
      sent.add(next);
    } else {
      sent.set(ticket, next);
    }
    return next;
  }

  /** One that a station knows of. */
  Sent get(int ticket) {
    return Objects.requireNonNull(sent.get(ticket));
  }

  /** The same; the station knows of it no more. */
  Sent take(int ticket) {
    Sent taken = get(ticket);
    sent.set(ticket, null);
    free.push(ticket);
    return taken;
  }

  /** It waits for a turn that is not known yet; not sent before any other that does. */
  void watch(Sent waiting) {
    unsure.add(waiting);
  }

  /** The next one of those that wait and were sent before a moment; null when there is none. */
  @Nullable
  Sent pollSentBefore(double micros) {
    while (!unsure.isEmpty() && (unsure.getFirst().settled || unsure.getFirst().atMicros < micros)) {
      Sent first = unsure.removeFirst();
      if (!first.settled) {
        return first;
      }
    }
    return null;
  }

  /** One is to be sent later. */
  void plan(Retry retry) {
    retries.add(retry);
  }

  /** The next one to be sent before a moment; null when there is none. */
  @Nullable
  Retry pollRetryBefore(double micros) {
    Retry first = retries.peek();
    return first != null && first.atMicros() < micros ? retries.poll() : null;
  }

  /** Equal ones that go their own way. */
  Attempts copy() {
    Attempts copy = new Attempts();
    sent.forEach(one -> copy.sent.add(one == null ? null : one.copy()));
    copy.free.addAll(free);
    unsure.stream().filter(waiting -> !waiting.settled).forEach(waiting -> copy.unsure.add(copy.get(waiting.ticket)));
    copy.retries.addAll(retries);
    return copy;
  }
}
