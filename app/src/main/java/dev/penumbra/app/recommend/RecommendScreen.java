package dev.penumbra.app.recommend;

import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.recommend.RecommendModel.Lack;
import dev.penumbra.app.recommend.advice.Advice;
import dev.penumbra.app.recommend.advice.Advisor;
import dev.penumbra.app.screen.Screen;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.screen.Undertaking;
import dev.penumbra.app.session.Notice;
import dev.penumbra.app.session.OpenScenario;
import dev.penumbra.app.session.run.RunProgress.Phase;
import dev.penumbra.app.session.run.RunSeries;
import dev.penumbra.app.session.run.RunSeries.Planned;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.simulator.export.WholeFile;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.store.StoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;

/** The recommend screen: reads the runs of the open scenario and says what they recommend. */
public final class RecommendScreen implements Screen {
  private final ScreenContext context;
  private final FileDialogs dialogs;
  private final RecommendModel model = new RecommendModel();
  private final RecommendView view;
  private final Undertaking baselines;
  private boolean active;
  private long asked;

  public RecommendScreen(ScreenContext context, FileDialogs dialogs) {
    this.context = context;
    this.dialogs = dialogs;
    baselines = new Undertaking(this::refresh, context::fail);
    view = new RecommendView(model, new Buttons(), context, baselines);
    context.session().scenario().subscribe(_ -> refresh());
    context.session().progress().subscribe(progress -> {
      if (progress.filter(p -> p.phase() == Phase.FINISHED).isPresent()) {
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

  private Optional<Scenario> scenario() {
    return context.session().scenario().get().map(OpenScenario::scenario);
  }

  private void refresh() {
    if (!active) {
      return;
    }
    if (scenario().isEmpty() || context.workspace().isEmpty()) {
      asked++;
      model.lack.set(scenario().isEmpty() ? Lack.SCENARIO : Lack.WORKSPACE);
      return;
    }
    Advisor advisor = new Advisor(context.workspace().get(), scenario().get());
    read(() -> new Found(advisor.runs(), advisor.findMain().map(advisor::advice)), advisor.scenario());
  }

  /** What was read. */
  private record Found(List<StoredRun> runs, Optional<Advice> advice) {}

  /** Reads off the window's thread; what was asked for before is no longer of interest. */
  private void read(Supplier<Found> reading, Scenario scenario) {
    long mine = ++asked;
    context.background().run(reading, found -> {
      if (mine == asked) {
        model.zones.set(
            scenario.landscape()
                .zones()
                .stream()
                .collect(Collectors.toMap((Zone z) -> z.id().value(), Function.identity())));
        model.runs.set(found.runs());
        model.advice.set(found.advice());
        model.lack.set(found.advice().isPresent() ? Lack.NOTHING : Lack.RUN);
      }
    }, this::fail);
  }

  private void fail(RuntimeException failure) {
    context.session().tell(Notice.of(failure));
  }

  /** What the buttons ask for. */
  private final class Buttons implements RecommendView.Asked {
    @Override
    public void look(StoredRun run) {
      scenario().ifPresent(scenario -> context.workspace().ifPresent(workspace -> {
        Advisor advisor = new Advisor(workspace, scenario);
        read(() -> new Found(advisor.runs(), Optional.of(advisor.advice(run))), scenario);
      }));
    }

    @Override
    public void run() {
      context.session().start();
    }

    @Override
    public void runBaselines() {
      List<String> missing = new ArrayList<>();
      model.advice.get().filter(a -> a.never().isEmpty()).ifPresent(_ -> missing.add(Advisor.NEVER));
      model.advice.get().filter(a -> a.always().isEmpty()).ifPresent(_ -> missing.add(Advisor.ALWAYS));
      scenario().filter(_ -> !baselines.isUnderWay())
          .ifPresent(scenario -> context.workspace().ifPresent(workspace -> {
            List<Supplier<Planned>> runs = scenario.baselines()
                .values()
                .stream()
                .filter(policy -> missing.contains(policy.name()))
                .<Supplier<Planned>>map(
                    policy -> () -> new Planned(new Simulations(scenario.withPolicy(policy)), workspace))
                .toList();
            baselines.follow(RunSeries.start(runs));
          }));
    }

    @Override
    public void save(String name, String text) {
      dialogs.saveAny(view.getScene() == null ? null : view.getScene().getWindow(), name)
          .ifPresent(file -> context.background().run(() -> {
            WholeFile.write(file, text);
            return file;
          }, _ -> {}, RecommendScreen.this::fail));
    }
  }
}
