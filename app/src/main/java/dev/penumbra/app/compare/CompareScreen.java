package dev.penumbra.app.compare;

import dev.penumbra.app.compare.CompareModel.Lack;
import dev.penumbra.app.compare.study.Study;
import dev.penumbra.app.compare.study.StudyReader;
import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.screen.Screen;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.screen.Undertaking;
import dev.penumbra.app.session.run.RunSeries;
import dev.penumbra.app.session.run.RunSeries.Planned;
import dev.penumbra.app.workspace.KeptRun;
import dev.penumbra.app.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;

/** The compare screen: lists the kept runs, and reads the chosen ones into a study. */
public final class CompareScreen implements Screen {
  private final ScreenContext context;
  private final CompareModel model = new CompareModel();
  private final CompareView view;
  private final Optional<StudyReader> reader;
  /** Which list and which study was asked for last; what was asked for before is of no interest any more. */
  private final AtomicLong listed = new AtomicLong();
  private final AtomicLong studied = new AtomicLong();
  private final Undertaking repeats;
  private List<KeptRun> studiedRuns = List.of();
  /** All runs that there were then: replications may be among those that came since. */
  private List<KeptRun> studiedAmong = List.of();
  private boolean active;
  /** True once people chose themselves: nothing is proposed from then on. */
  private boolean chosen;

  public CompareScreen(ScreenContext context, FileDialogs dialogs) {
    this.context = context;
    reader = context.workspace().map(StudyReader::new);
    repeats = new Undertaking(this::refresh, context::fail);
    view = new CompareView(model, new Buttons(), context, dialogs, repeats);
    model.chosen.subscribe(_ -> study());
    context.session().run().subscribe(_ -> refresh());
    context.session().progress().subscribe(progress -> {
      if (progress.filter(p -> !p.isUnderWay()).isPresent()) {
        refresh();
      }
    });
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void activate() {
    active = true;
    refresh();
  }

  @Override
  public void deactivate() {
    active = false;
  }

  private void refresh() {
    if (!active) {
      return;
    }
    if (context.workspace().isEmpty()) {
      model.lack.set(Lack.WORKSPACE);
      return;
    }
    Workspace workspace = context.workspace().get();
    long mine = listed.incrementAndGet();
    context.background().run(workspace::runs, runs -> {
      if (mine == listed.get()) {
        list(runs);
      }
    }, e -> {
      if (mine == listed.get()) {
        studied.incrementAndGet(); // a study on its way would hide what went wrong
        fail(e);
      }
    });
  }

  private void list(List<KeptRun> runs) {
    boolean failed = model.failure.get().isPresent();
    model.runs.set(runs);
    model.lack.set(runs.isEmpty() ? Lack.RUNS : Lack.NOTHING);
    model.shown.set(context.session().run().get().flatMap(run -> model.find(run.recording().identity())));
    if (!chosen) {
      model.choose(proposed());
    }
    if (failed || !runs.equals(studiedAmong) || !model.chosenRuns().equals(studiedRuns)) {
      study();
    }
  }

  /** The run that is looked at, after what it was forked from or else before another one of its scenario. */
  private List<KeptRun> proposed() {
    return model.shown.get()
        .map(
            run -> model.findParent(run)
                .map(parent -> List.of(parent, run))
                .orElseGet(() -> Stream.concat(Stream.of(run), findAnother(run).stream()).toList()))
        .orElse(List.of());
  }

  private Optional<KeptRun> findAnother(KeptRun run) {
    return model.runs.get()
        .stream()
        .filter(other -> other.stored().finished() && other.stored().number() != run.stored().number())
        .filter(
            other -> other.stored().identity().scenarioName().equals(run.stored().identity().scenarioName())
                && !other.stored().identity().equals(run.stored().identity()))
        .findFirst();
  }

  /** Reads the chosen runs off the window's thread. */
  private void study() {
    long mine = studied.incrementAndGet();
    studiedRuns = model.chosenRuns();
    studiedAmong = model.runs.get();
    model.failure.set(Optional.empty());
    if (studiedRuns.isEmpty()) {
      model.reading.set(false);
      model.study.set(Optional.empty());
      return;
    }
    model.reading.set(true);
    List<KeptRun> runs = studiedRuns;
    context.background().run(() -> read(runs, mine), study -> {
      if (mine == studied.get()) {
        model.reading.set(false);
        model.study.set(study);
      }
    }, e -> {
      if (mine == studied.get()) {
        fail(e);
      }
    });
  }

  private Optional<Study> read(List<KeptRun> runs, long mine) {
    return reader.filter(_ -> mine == studied.get()).map(r -> r.read(runs));
  }

  private void fail(RuntimeException e) {
    model.reading.set(false);
    model.study.set(Optional.empty());
    model.failure.set(Optional.of(String.valueOf(e.getMessage())));
    if (model.lack.get() == Lack.READING) {
      model.lack.set(Lack.NOTHING);
    }
  }

  /** What the buttons ask for. */
  private final class Buttons implements CompareView.Asked {
    @Override
    public void toggle(KeptRun run) {
      chosen = true;
      model.toggle(run);
    }

    @Override
    public void clear() {
      chosen = true;
      model.choose(List.of());
    }

    @Override
    public void compareWithParent(KeptRun run) {
      model.findParent(run).ifPresent(parent -> {
        chosen = true;
        model.choose(List.of(parent, run));
      });
    }

    @Override
    public void reopen(KeptRun run) {
      context.workspace().ifPresent(kept -> context.session().reopen(() -> kept.lineage(run.stored())));
    }

    @Override
    public void repeat() {
      model.study.get().filter(_ -> !repeats.isUnderWay()).ifPresent(study -> context.workspace().ifPresent(kept -> {
        List<Supplier<Planned>> runs = study.repeats()
            .stream()
            .<Supplier<Planned>>map(again -> () -> kept.reseeded(again.run(), again.seed()))
            .toList();
        repeats.follow(RunSeries.start(runs));
      }));
    }

    @Override
    public void again() {
      refresh();
    }
  }
}
