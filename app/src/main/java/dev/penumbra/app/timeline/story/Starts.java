package dev.penumbra.app.timeline.story;

import dev.penumbra.app.chart.TimeChart.Look;
import dev.penumbra.app.chart.TimeChart.Span;
import dev.penumbra.app.session.ShownRun;
import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.engine.shadow.InstanceState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * The phases in which instances of a deployment started, and those in which clients were led to it.
 *
 * @param recorded slots of the run that are read
 */
public record Starts(ShownRun run, int recorded) {
  /** One phase, as long as it took. */
  public record Step(long fromMillis, long untilMillis, Look look) {
    /** How long it took. */
    public double seconds() {
      return (untilMillis - fromMillis) / 1000.0;
    }

    Span span(Recording recording) {
      return new Span(slot(recording, fromMillis), slot(recording, untilMillis), look);
    }

    private static double slot(Recording recording, long millis) {
      return (double) (millis - recording.start(0).toEpochMilli()) / recording.identity().axes().slot().toMillis();
    }
  }

  /** All steps of a place, oldest first. */
  public List<Step> steps(Lane place) {
    List<Step> steps = new ArrayList<>(phases(place));
    steps.addAll(switches(place));
    steps.sort(Comparator.comparingLong(Step::fromMillis));
    return steps;
  }

  /**
   * The way up that begins in a slot, step by step: a start and clients being led to what it led to; without steps when
   * nothing was started then.
   */
  public List<Step> climb(Lane place, int slot) {
    long from = run.recording().start(slot).toEpochMilli();
    long until = run.recording().start(slot + 1).toEpochMilli();
    List<Step> climb = new ArrayList<>();
    for (Step step : steps(place)) {
      boolean begins = climb.isEmpty() && step.fromMillis() >= from && step.fromMillis() < until;
      boolean goesOn = !climb.isEmpty() && step.look().compareTo(climb.getLast().look()) > 0;
      if (begins || goesOn) {
        climb.add(step);
      } else if (!climb.isEmpty()) {
        break;
      }
    }
    return climb;
  }

  private List<Step> phases(Lane place) {
    NavigableMap<Long, Optional<InstanceState>> changes = run.recording().phases(place.service(), place.zone());
    List<Step> steps = new ArrayList<>();
    for (Map.Entry<Long, Optional<InstanceState>> change : changes.entrySet()) {
      Long next = changes.higherKey(change.getKey());
      long until = next == null ? run.recording().start(recorded).toEpochMilli() : next;
      change.getValue().ifPresent(phase -> steps.add(new Step(change.getKey(), until, look(phase))));
    }
    return steps;
  }

  /** A shadow that grows skips what it has behind it. */
  private static Look look(InstanceState phase) {
    return switch (phase) {
      case PROVISIONING -> Look.PROVISIONING;
      case BOOTING, RESIZING -> Look.BOOTING;
      case SYNCHRONISING -> Look.SYNCHRONISING;
      case REGISTERING -> Look.REGISTERING;
      case READY, DRAINING, TERMINATED, FAILED -> throw new IllegalStateException(phase + " is no phase of a start");
    };
  }

  /** From the moment on at which the first clients are told, until the last of them has heard of it. */
  private List<Step> switches(Lane place) {
    long lasts = run.scenario().scenario().landscape().services().get(place.service()).traffic().staleness().toMillis();
    List<Step> steps = new ArrayList<>();
    boolean led = false;
    for (Map.Entry<Long, List<Integer>> change : run.recording().routes(place.service()).entrySet()) {
      boolean now = change.getValue().contains(place.zone());
      if (now && !led && lasts > 0) {
        steps.add(new Step(change.getKey(), change.getKey() + lasts, Look.SWITCHING));
      }
      led = now;
    }
    return steps;
  }
}
