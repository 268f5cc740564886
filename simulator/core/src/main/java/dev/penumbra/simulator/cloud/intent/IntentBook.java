package dev.penumbra.simulator.cloud.intent;

import dev.penumbra.engine.cloud.CloudResult;
import dev.penumbra.engine.cloud.FailureKind;
import dev.penumbra.engine.cloud.IntentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What became of each intent. Of two about the same thing only the later one can be under way. */
public final class IntentBook {
  /** Like the idempotency tokens of real clouds, which are forgotten after a day as well. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final Map<IntentId, CloudResult> results;
  private final NavigableMap<Matter, IntentId> running;

  /** What an intent can be about. */
  public enum Verb {
    CAPACITY, DEPENDENCIES, STATE
  }

  /** A thing that one intent at a time is about. */
  public record Matter(int service, int zone, Verb verb) implements Comparable<Matter> {
    private static final Comparator<Matter> ORDER = Comparator.comparingInt(Matter::service)
        .thenComparingInt(Matter::zone)
        .thenComparing(Matter::verb);

    @Override
    public int compareTo(Matter other) {
      return ORDER.compare(this, other);
    }
  }

  /** An empty one. */
  public IntentBook() {
    this(new LinkedHashMap<>(), new TreeMap<>());
  }

  private IntentBook(Map<IntentId, CloudResult> results, NavigableMap<Matter, IntentId> running) {
    this.results = results;
    this.running = running;
  }

  /** What became of an intent; empty when it is unknown. */
  public Optional<CloudResult> find(IntentId id) {
    return Optional.ofNullable(results.get(id));
  }

  /** Writes a result down, and forgets the oldest ones that ended long ago. */
  public void write(IntentId id, CloudResult result, Instant now) {
    results.put(id, result);
    Iterator<CloudResult> oldest = results.values().iterator();
    while (oldest.hasNext() && endedBefore(oldest.next(), now.minus(REMEMBERED))) {
      oldest.remove();
    }
  }

  private static boolean endedBefore(CloudResult result, Instant limit) {
    return switch (result) {
      case CloudResult.Done(Instant at) -> at.isBefore(limit);
      case CloudResult.Failed(Instant at, FailureKind _, String _) -> at.isBefore(limit);
      case CloudResult.Running(),CloudResult.Unknown() -> false;
    };
  }

  /** The intent is under way; an earlier one about the same thing is superseded. */
  public void begin(Matter matter, IntentId id, Instant now) {
    fail(matter, FailureKind.SUPERSEDED, "a later intent is about the same thing", now);
    running.put(matter, id);
    results.put(id, new CloudResult.Running());
  }

  /** True while an intent about a matter is under way. */
  public boolean isRunning(Matter matter) {
    return running.containsKey(matter);
  }

  /** Ends the intent about a matter, if there is one. */
  public void finish(Matter matter, Instant now) {
    end(matter, new CloudResult.Done(now));
  }

  /** Gives up the intent about a matter, if there is one. */
  public void fail(Matter matter, FailureKind kind, String detail, Instant now) {
    end(matter, new CloudResult.Failed(now, kind, detail));
  }

  private void end(Matter matter, CloudResult result) {
    IntentId id = running.remove(matter);
    if (id != null) {
      results.put(id, result);
    }
  }

  /** An equal one that goes its own way. */
  public IntentBook copy() {
    return new IntentBook(new LinkedHashMap<>(results), new TreeMap<>(running));
  }
}
