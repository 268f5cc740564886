package dev.penumbra.app.session.recording;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.shadow.InstanceState;
import dev.penumbra.simulator.metrics.StartPhase;
import dev.penumbra.simulator.run.result.RunIdentity;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A run as far as it has been recorded. It grows at its end only, so what was read once stays true. One thread writes, any
 * number read; nobody waits.
 */
public final class Recording {
  private final RunIdentity identity;
  private final AtomicReferenceArray<Frame> frames;
  private final ChangeLog<Integer, List<Integer>> routes = new ChangeLog<>();
  private final ChangeLog<Place, Optional<InstanceState>> phases = new ChangeLog<>();
  private volatile int size;
  private volatile Optional<SortedMap<String, Double>> figures = Optional.empty();

  Recording(RunIdentity identity) {
    this.identity = identity;
    long slots = (identity.end().toEpochMilli() - identity.start().toEpochMilli()) / identity.axes().slot().toMillis();
    this.frames = new AtomicReferenceArray<>(Math.toIntExact(slots));
  }

  void add(Frame frame) {
    int end = size; // only this thread writes it
    frames.set(end, frame);
    size = end + 1;
  }

  void route(long atMillis, int service, List<Integer> zoneOfCluster) {
    routes.add(service, atMillis, zoneOfCluster);
  }

  void phase(StartPhase phase) {
    phases.add(new Place(phase.service(), phase.zone()), phase.atMillis(), phase.phase());
  }

  private record Place(int service, int zone) {}

  void finish(SortedMap<String, Double> result) {
    figures = Optional.of(Collections.unmodifiableSortedMap(new TreeMap<>(result)));
  }

  /** What the run is made of. */
  public RunIdentity identity() {
    return identity;
  }

  /** Slots recorded so far. */
  public int size() {
    return size;
  }

  /** Slots the whole run has. */
  public int slots() {
    return frames.length();
  }

  /** A slot that is recorded; throws {@link IndexOutOfBoundsException} for any other. */
  public Frame frame(int slot) {
    if (slot < 0 || slot >= size) {
      throw new IndexOutOfBoundsException("slot " + slot + " of " + size + " recorded");
    }
    return frames.get(slot);
  }

  /** The slot that a moment of the run lies in. */
  public int slotAt(Instant moment) {
    long since = moment.toEpochMilli() - identity.start().toEpochMilli();
    return Math.toIntExact(Math.floorDiv(since, identity.axes().slot().toMillis()));
  }

  /** When a slot begins; that after the last is the run's end. */
  public Instant start(int slot) {
    return identity.start().plusMillis(slot * identity.axes().slot().toMillis());
  }

  /** Position of the zone each cluster is led to at a slot's end; empty while all are led home. */
  public Optional<List<Integer>> routes(int service, int slot) {
    return routes.before(service, start(slot + 1).toEpochMilli());
  }

  /** Position of the zone each cluster of a service was led to, by the moment from which on; all were led home before. */
  public NavigableMap<Long, List<Integer>> routes(int service) {
    return routes.all(service);
  }

  /** How far the next instance of a service in a zone was, by the moment from which on; empty where none was starting. */
  public NavigableMap<Long, Optional<InstanceState>> phases(int service, int zone) {
    return phases.all(new Place(service, zone));
  }

  /** The latest decision for a deployment at or before a slot, and that slot; empty when there was none. */
  public Optional<Made> lastDecision(DeploymentKey key, int slot) {
    for (int at = Math.min(slot, size - 1); at >= 0; at--) {
      Optional<Decision> decision = frame(at).findDecision(key);
      if (decision.isPresent()) {
        return Optional.of(new Made(at, decision.get()));
      }
    }
    return Optional.empty();
  }

  /** A decision and the slot at whose start it was made. */
  public record Made(int slot, Decision decision) {}

  /** What the whole run came to, with units in the names; empty until it is finished. */
  public Optional<SortedMap<String, Double>> figures() {
    return figures;
  }
}
