package dev.penumbra.app.session;

import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.app.session.run.Pace;
import dev.penumbra.app.session.run.RunProgress.Phase;
import dev.penumbra.app.session.run.RunWorker;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The moment that is looked at, and how it moves: over what is recorded, and at the end of that with the run itself. While
 * the run goes on and its latest slot is looked at, the moment follows it.
 */
public final class Transport {
  /** A whole run is played in so many seconds when nothing holds the playback back. */
  private static final double FASTEST_PLAYBACK_SECONDS = 10;

  private final IntegerProperty slot = new SimpleIntegerProperty();
  private final ReadOnlyIntegerWrapper recorded = new ReadOnlyIntegerWrapper();
  private final BooleanProperty playing = new SimpleBooleanProperty();
  private final ObjectProperty<Pace> pace = new SimpleObjectProperty<>(Pace.FASTEST);
  private Optional<Recording> recording = Optional.empty();
  private Optional<RunWorker> worker = Optional.empty();
  private List<Moments.Flag> flags = List.of();
  private boolean seeking;
  private double rest;

  Transport() {
    pace.subscribe(now -> worker.ifPresent(w -> w.setPace(now)));
  }

  /** The slot that is looked at: 0 up to what is recorded. */
  public ReadOnlyIntegerProperty slot() {
    return slot;
  }

  /** Slots that are recorded, as of the latest frame of the window. */
  public ReadOnlyIntegerProperty recorded() {
    return recorded.getReadOnlyProperty();
  }

  /** True while the moment moves by itself. */
  public BooleanProperty playing() {
    return playing;
  }

  /** How fast it does. */
  public ObjectProperty<Pace> pace() {
    return pace;
  }

  void begin(RunWorker next, List<Moments.Flag> runFlags) {
    load(Optional.empty(), runFlags);
    worker = Optional.of(next);
    next.setPace(pace.get());
    playing.set(true);
  }

  void load(Optional<Recording> next, List<Moments.Flag> runFlags) {
    worker = Optional.empty();
    recording = next;
    flags = runFlags;
    seeking = false;
    playing.set(false);
    slot.set(0);
    recorded.set(next.map(Recording::size).orElse(0));
    slot.set(Math.max(0, recorded.get() - 1));
  }

  void record(Recording next) {
    recording = Optional.of(next);
  }

  private Optional<RunWorker> worker() {
    return worker.filter(w -> w.progress().isUnderWay());
  }

  private boolean atEnd() {
    return slot.get() >= recorded.get() - 1;
  }

  /** Plays from here, or stands still. */
  public void togglePlay() {
    if (playing.get()) {
      pause();
    } else {
      play();
    }
  }

  /** Plays from here: the run when it is under way and its latest slot is looked at, else what is recorded. */
  public void play() {
    if (worker().isEmpty() && atEnd()) {
      seek(0); // there is nothing after the end of a finished run
    }
    worker().filter(_ -> atEnd()).ifPresent(RunWorker::resume);
    playing.set(recorded.get() > 0 || worker().isPresent());
  }

  /** Stands still, the run too. */
  public void pause() {
    seeking = false;
    playing.set(false);
    worker().ifPresent(RunWorker::pause);
  }

  /** One slot on; simulates it when it is not recorded yet. */
  public void stepForward() {
    pause();
    if (!atEnd()) {
      seek(slot.get() + 1);
    } else {
      worker().ifPresent(w -> w.step(1));
    }
  }

  /** One slot back. */
  public void stepBack() {
    pause();
    seek(slot.get() - 1);
  }

  /** On to the next moment at which something changes; the run goes on until there is one. */
  public void nextEvent() {
    pause();
    OptionalInt next = recording.map(r -> Moments.next(r, flags, slot.get())).orElse(OptionalInt.empty());
    if (next.isPresent()) {
      seek(next.getAsInt());
    } else if (worker().isPresent()) {
      seek(recorded.get() - 1);
      seeking = true;
      worker().ifPresent(RunWorker::resume);
    }
  }

  /** Looks at a slot; the nearest there is when it is not recorded. */
  public void seek(int wanted) {
    rest = 0;
    slot.set(Math.clamp(wanted, 0, Math.max(0, recorded.get() - 1)));
  }

  /** True while a run goes on and its latest slot is the one looked at. */
  boolean follows() {
    return worker.filter(w -> w.progress().phase() == Phase.RUNNING).isPresent() && atEnd();
  }

  /** Takes over what came about since the last frame. */
  void pulse(double seconds) {
    if (recording.isEmpty()) {
      return;
    }
    boolean following = atEnd();
    recorded.set(recording.get().size());
    if (seeking) {
      seekOn();
    } else if (following && worker.isPresent()) {
      slot.set(Math.max(0, recorded.get() - 1));
      playing.set(worker.get().progress().phase() == Phase.RUNNING);
    } else if (playing.get()) {
      playOn(seconds);
    }
  }

  private void seekOn() {
    OptionalInt next = Moments.next(recording.orElseThrow(), flags, slot.get());
    if (next.isPresent() || worker().isEmpty()) {
      pause();
      seek(next.orElse(recorded.get() - 1));
    }
  }

  private void playOn(double seconds) {
    Recording now = recording.orElseThrow();
    double fastest = now.slots() / FASTEST_PLAYBACK_SECONDS;
    rest += seconds * Math.min(fastest, pace.get().slotsPerSecond(now.identity().axes().slot().toMillis()));
    int whole = (int) rest;
    if (whole > 0) {
      double left = rest - whole;
      seek(slot.get() + whole);
      rest = left;
    }
    if (atEnd() && worker().isEmpty()) {
      playing.set(false);
    }
  }
}
