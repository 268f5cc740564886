package dev.penumbra.app.map;

import dev.penumbra.app.map.MapModel.Headline;
import dev.penumbra.app.map.inspect.ZoneReports;
import dev.penumbra.app.map.scene.MapScene;
import dev.penumbra.app.map.scene.SceneOfSlot;
import dev.penumbra.app.map.scene.ZoneMark;
import dev.penumbra.app.map.world.Outlines;
import dev.penumbra.app.playback.Playback;
import dev.penumbra.app.screen.Screen;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.OpenScenario;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.session.ShownRun;
import dev.penumbra.app.whatif.ChangeText;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.activation.decision.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;

/** The map screen: keeps its model in step with the session. */
public final class MapScreen implements Screen {
  private final ScreenContext context;
  private final Session session;
  private final MapModel model = new MapModel();
  private final MapView view;
  private final ZoneReports reports;

  public MapScreen(ScreenContext context) {
    this.context = context;
    this.session = context.session();
    this.reports = new ZoneReports(context.words(), context.figures());
    this.view = new MapView(model, context, new Playback(context).node());
    context.background().run(Outlines::read, model.outlines::set, e -> {
      throw e; // what is shipped with the program is there and whole
    });
    session.run().subscribe(this::showRun);
    session.parent().subscribe(this::showRun);
    model.parent.subscribe(this::refresh);
    session.scenario().subscribe(this::showRun);
    session.transport().slot().subscribe(this::refresh);
    session.transport().recorded().subscribe(this::refreshFirst);
    model.service.subscribe(this::refresh);
    model.chosen.subscribe(this::refresh);
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public List<Place> places() {
    Words words = context.words();
    List<Place> places = new ArrayList<>();
    List<String> services = model.services.get();
    for (int i = 0; i < services.size(); i++) {
      OptionalInt service = OptionalInt.of(i);
      places.add(new Place(words.text("map.place.service", services.get(i)), () -> model.service.set(service)));
    }
    for (ZoneMark mark : model.scene.get().zones()) {
      String name = words.text("map.place.zone", mark.what().city(), mark.what().id().value());
      places.add(new Place(name, () -> model.chosen.set(mark.zone())));
    }
    return List.copyOf(places);
  }

  @Override
  public void activate() {
    model.active.set(true);
    refresh();
  }

  @Override
  public void deactivate() {
    model.active.set(false);
  }

  private Optional<OpenScenario> scenario() {
    return looked().map(ShownRun::scenario).or(() -> session.scenario().get());
  }

  /** The run, or what it was forked from when that is looked at. */
  private Optional<ShownRun> looked() {
    return session.parent().get().filter(_ -> model.parent.get()).or(() -> session.run().get());
  }

  private Optional<String> turns() {
    ChangeText text = new ChangeText(context.words(), context.figures());
    return session.run()
        .get()
        .filter(_ -> session.parent().get().isPresent())
        .map(run -> text.of(run.scenario().simulations().turns()));
  }

  private void showRun() {
    List<String> services = scenario()
        .map(s -> s.scenario().landscape().services().stream().map(x -> x.id().value()).toList())
        .orElse(List.of());
    if (!services.equals(model.services.get())) {
      model.service.set(OptionalInt.empty());
      model.chosen.set(MapModel.NONE);
      model.services.set(services);
    }
    model.turns.set(turns());
    if (model.turns.get().isEmpty()) {
      model.parent.set(false);
    }
    model.empty.set(scenario().isEmpty());
    refresh();
  }

  /** The first slot of a run changes nothing about the moment, but there is something to see now. */
  private void refreshFirst() {
    if (session.transport().recorded().get() <= 1) {
      refresh();
    }
  }

  private void refresh() {
    if (!model.active.get()) {
      return;
    }
    int slot = session.transport().slot().get();
    Optional<ShownRun> recorded = looked().filter(r -> slot < r.recording().size());
    OptionalInt service = model.service.get();
    model.scene.set(
        recorded.map(r -> SceneOfSlot.of(r.scenario(), r.recording(), service, slot))
            .or(() -> scenario().map(s -> SceneOfSlot.before(s, service)))
            .orElse(MapScene.EMPTY));
    model.headlines.set(headlines(recorded, slot));
    model.report.set(
        recorded.filter(_ -> model.chosen.get() != MapModel.NONE)
            .map(r -> reports.of(r, model.chosen.get(), slot, service)));
  }

  private List<Headline> headlines(Optional<ShownRun> run, int slot) {
    String none = context.words().text("map.none");
    MapScene scene = model.scene.get();
    double asked = scene.clusters().stream().mapToDouble(MapScene.ClusterMark::requestsPerSecond).sum();
    long active = scene.zones().stream().filter(z -> z.level() == Level.ACTIVE).count();
    long shadow = scene.zones().stream().filter(z -> z.level() == Level.SHADOW).count();
    double dollars = scene.zones().stream().map(ZoneMark::load).mapToDouble(ZoneMark.Load::dollarsPerHour).sum();
    var totals = run.map(r -> r.recording().frame(slot).totals());
    String late = totals.filter(t -> t.requests() > 0)
        .map(t -> context.figures().percent((double) t.misses() / t.requests()))
        .orElse(none);
    var words = context.words();
    return List.of(
        new Headline(
            words.text("map.head.demand"), context.figures().number(asked),
            words.text("map.head.clusters", scene.clusters().size())),
        new Headline(words.text("map.head.late"), late, words.text("map.head.late.note")),
        new Headline(
            words.text("map.head.cost"), run.isPresent() ? context.figures().dollarsPerHour(dollars) : none,
            words.text("map.head.cost.note")),
        new Headline(
            words.text("map.head.zones"), words.text("map.head.zones.active", active),
            words.text("map.head.zones.note", shadow, scene.zones().size())));
  }
}
