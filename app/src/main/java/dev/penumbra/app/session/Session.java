package dev.penumbra.app.session;

import dev.penumbra.app.session.run.RunProgress;
import dev.penumbra.app.session.run.RunProgress.Phase;
import dev.penumbra.app.session.run.RunWorker;
import dev.penumbra.simulator.export.WholeFile;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.scenario.Overrides;
import dev.penumbra.simulator.scenario.ScenarioFile;
import dev.penumbra.simulator.scenario.change.Turn;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The open scenario and the run that is looked at. For the window's thread; nothing here takes long. */
public final class Session implements AutoCloseable {
  private static final double NANOS = 1e9;
  /** Between two looks at a run that goes on: often enough for the eye, and the processor is left to the run. */
  private static final double GLANCE_SECONDS = 0.1;

  private final ReadOnlyObjectWrapper<Optional<OpenScenario>> scenario = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ShownRun>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ShownRun>> parent = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<RunProgress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>(new Notice.None());
  private final ReadOnlyIntegerWrapper refusals = new ReadOnlyIntegerWrapper();
  private final Edits edits = new Edits();
  private final Recent recent = new Recent();
  private final Transport transport = new Transport();
  private final Background background;
  private final Function<Document, ResultSink.Factory> stored;
  private Optional<Pending> pending = Optional.empty();
  /** The parent of the run that is looked at, while it is still on its way. */
  private Optional<RunWorker> behind = Optional.empty();
  private long lastPulseNanos;
  private Reading reading = new Reading.Done();
  private boolean startWanted;

  /** How far the reading of the latest text is. */
  private sealed interface Reading {
    /** It goes on. */
    record UnderWay() implements Reading {}

    /** The open scenario is what the text says. */
    record Done() implements Reading {}

    /** The text cannot be run as it stands. */
    record Refused(Notice why) implements Reading {}
  }

  /** A run that has begun and is not shown yet. */
  private record Pending(RunWorker worker, OpenScenario scenario) {}

  /**
   * A session with nothing open.
   *
   * @param background reads what takes time
   * @param stored takes the results of runs made of a text
   */
  public Session(Background background, Function<Document, ResultSink.Factory> stored) {
    this.background = background;
    this.stored = stored;
    edits.document().subscribe(document -> document.ifPresent(this::read));
  }

  /** The scenario as it last was without problems. */
  public ReadOnlyObjectProperty<Optional<OpenScenario>> scenario() {
    return scenario.getReadOnlyProperty();
  }

  /** The run that is looked at; its recording grows while it goes on. */
  public ReadOnlyObjectProperty<Optional<ShownRun>> run() {
    return run.getReadOnlyProperty();
  }

  /** What the run looked at was forked from, to be shown beside it; empty when it stands alone. */
  public ReadOnlyObjectProperty<Optional<ShownRun>> parent() {
    return parent.getReadOnlyProperty();
  }

  /** Of the latest run; empty before the first. */
  public ReadOnlyObjectProperty<Optional<RunProgress>> progress() {
    return progress.getReadOnlyProperty();
  }

  /** What is wrong at present. */
  public ReadOnlyObjectProperty<Notice> notice() {
    return notice.getReadOnlyProperty();
  }

  /** How often a run was asked for of a text that cannot be run; the notice says why. */
  public ReadOnlyIntegerProperty refusals() {
    return refusals.getReadOnlyProperty();
  }

  /** True while something is being read. */
  public ReadOnlyBooleanProperty busy() {
    return background.busy();
  }

  public Edits edits() {
    return edits;
  }

  public Transport transport() {
    return transport;
  }

  /** Reads a scenario's file and looks at it; what is open stays when it cannot be read. */
  public void open(Path file) {
    background.run(() -> new Document("", file, Optional.empty(), ScenarioFile.text(file)).savedAs(file), opened -> {
      recent.add(opened.file());
      edits.reset(opened);
    }, this::fail);
  }

  /** Begins with a text that is kept in no file yet. */
  public void begin(Document made) {
    edits.begin(made);
  }

  /** Files that were opened or saved lately, the latest first. */
  public Recent recent() {
    return recent;
  }

  /**
   * Keeps the text in a file and edits that from now on; when it cannot be written, all stays as it was.
   *
   * @param moved a text as it reads in the folder of the file
   * @param then done once it is kept
   */
  public void save(Path file, UnaryOperator<String> moved, Runnable then) {
    edits.document().get().ifPresent(document -> background.run(() -> {
      Document kept = document.savedAs(file).withText(moved.apply(document.text()));
      WholeFile.write(file, kept.text());
      return kept;
    }, kept -> {
      recent.add(kept.file());
      edits.saved(kept, moved);
      then.run();
    }, this::fail));
  }

  private void read(Document document) {
    reading = new Reading.UnderWay();
    background.latest(() -> new OpenScenario(
        document, new Simulations(
            ScenarioFile.parse(document.text(), document.name(), document.folder(), Overrides.NONE))),
        read -> {
          notice.set(new Notice.None());
          scenario.set(Optional.of(read));
          settle(new Reading.Done());
        }, failure -> {
          fail(failure);
          settle(new Reading.Refused(notice.get()));
        });
  }

  private void settle(Reading settled) {
    reading = settled;
    if (startWanted) {
      start();
    }
  }

  private void fail(RuntimeException failure) {
    notice.set(Notice.of(failure));
  }

  /** Tells of a failure somewhere else in the window. */
  public void tell(Notice next) {
    notice.set(next);
  }

  /**
   * Runs the scenario as its text stands now from its start, as soon as that was read; a run under way is cancelled. A
   * text that cannot be run is refused.
   */
  public void start() {
    startWanted = reading instanceof Reading.UnderWay;
    switch (reading) {
      case Reading.UnderWay() -> {
      } // begins when it was read
      case Reading.Done() -> scenario.get().ifPresent(this::startAnew);
      case Reading.Refused(var why) -> {
        notice.set(why);
        refusals.set(refusals.get() + 1);
      }
    }
  }

  private void startAnew(OpenScenario open) {
    cancelAll();
    parent.set(Optional.empty());
    begin(open);
  }

  /**
   * Runs what is looked at once more, but from the turn on as it says; both can be looked at beside each other. A run that
   * is under way goes on to its end as fast as it can.
   */
  public void fork(Turn turn) {
    run.get().ifPresent(shown -> background.run(() -> shown.scenario().turned(turn), child -> {
      behind.ifPresent(RunWorker::cancel);
      behind = pending.map(Pending::worker);
      behind.ifPresent(RunWorker::finish);
      parent.set(Optional.of(shown));
      begin(child);
    }, this::fail));
  }

  private void begin(OpenScenario open) {
    run.set(Optional.empty());
    RunWorker worker = RunWorker.start(open.simulations(), stored.apply(open.document()));
    pending = Optional.of(new Pending(worker, open));
    transport.begin(worker, Moments.flags(open.scenario()));
    progress.set(Optional.of(worker.progress()));
  }

  /** Shows a run that was recorded before, beside what it was forked from when that was recorded too. */
  public void show(ShownRun recorded, Optional<ShownRun> forkedFrom) {
    cancelAll();
    pending = Optional.empty();
    progress.set(Optional.empty());
    parent.set(forkedFrom);
    transport.load(Optional.of(recorded.recording()), Moments.flags(recorded.scenario().scenario()));
    run.set(Optional.of(recorded));
  }

  /** Reads a kept run, and its parent when that was kept too, and shows them; the document stays as it is. */
  public void reopen(Supplier<ShownRun.Lineage> reading) {
    background.run(reading, kept -> show(kept.run(), kept.parent()), this::fail);
  }

  /** Ends the run under way, if there is one; what it came to so far stays. */
  public void cancel() {
    pending.ifPresent(p -> p.worker().cancel());
  }

  private void cancelAll() {
    cancel();
    behind.ifPresent(RunWorker::cancel);
    behind = Optional.empty();
  }

  /** Takes over what the run did since it was last looked at; called at every frame of the window. */
  public void pulse(long nanos) {
    double seconds = lastPulseNanos == 0 ? 0 : (nanos - lastPulseNanos) / NANOS;
    if (lastPulseNanos != 0 && seconds < GLANCE_SECONDS && transport.follows()) {
      return;
    }
    lastPulseNanos = nanos;
    pending.ifPresent(this::takeOver);
    transport.pulse(seconds);
  }

  private void takeOver(Pending now) {
    if (run.get().isEmpty()) {
      now.worker().recording().ifPresent(recording -> {
        transport.record(recording);
        run.set(Optional.of(new ShownRun(now.scenario(), recording)));
      });
    }
    RunProgress latest = now.worker().progress();
    if (!progress.get().equals(Optional.of(latest))) {
      progress.set(Optional.of(latest));
      if (latest.phase() == Phase.FAILED) {
        notice.set(new Notice.Failure(latest.failure().orElse("")));
      }
    }
  }

  @Override
  public void close() {
    cancelAll();
    background.close();
  }
}
