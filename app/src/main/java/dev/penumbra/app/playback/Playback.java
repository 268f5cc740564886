package dev.penumbra.app.playback;

import dev.penumbra.app.playback.ScrubberModel.Tick;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Moments;
import dev.penumbra.app.session.OpenScenario;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.session.ShownRun;
import dev.penumbra.app.words.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The controls and the scrubber over the run that is looked at. */
public final class Playback {
  private final Session session;
  private final Figures figures;
  private final ScreenContext context;
  private final ScrubberModel model = new ScrubberModel();
  private final VBox node;

  public Playback(ScreenContext context) {
    this.context = context;
    this.session = context.session();
    this.figures = context.figures();
    model.slot.bind(session.transport().slot());
    model.recorded.bind(session.transport().recorded());
    session.run().subscribe(this::show);
    session.scenario().subscribe(_ -> show(session.run().get()));
    Scrubber scrubber = new Scrubber(model, context.appearance(), session.transport()::seek);
    scrubber.setAccessibleText(context.words().text("transport.scrubber"));
    scrubber.accessibleHelpProperty().bind(moment());
    node = new VBox(new TransportBar(context, moment(), sums()), scrubber);
    node.getStyleClass().add("playback");
  }

  public Node node() {
    return node;
  }

  private void show(Optional<ShownRun> run) {
    Optional<OpenScenario> scenario = run.map(ShownRun::scenario).or(() -> session.scenario().get());
    model.ticks.set(scenario.map(this::ticks).orElse(List.of()));
    model.flags.set(scenario.map(s -> Moments.flags(s.scenario())).orElse(List.of()));
    model.fork.set(run.flatMap(ShownRun::forkedAt).orElse(-1));
    model.demand.set(scenario.map(Playback::demand).orElse(List.of()));
  }

  private static List<Double> demand(OpenScenario open) {
    var landscape = open.scenario().landscape();
    return IntStream.range(0, open.scenario().window().slots())
        .mapToObj(
            slot -> IntStream.range(0, landscape.services().size())
                .mapToDouble(
                    service -> IntStream.range(0, landscape.clusters().size())
                        .mapToDouble(cluster -> open.requestsPerSecond(service, cluster, slot))
                        .sum())
                .sum())
        .toList();
  }

  /** A mark at each midnight of the zone times are shown in; at full hours when the run is short. */
  private List<Tick> ticks(OpenScenario open) {
    var window = open.scenario().window();
    boolean isShort = window.slots() * window.slotMillis() < 3 * 86_400_000L;
    List<Tick> ticks = new ArrayList<>();
    for (int slot = 0; slot < window.slots(); slot++) {
      Instant at = window.start().plusMillis(slot * window.slotMillis());
      var local = at.atZone(figures.zone());
      boolean fullHour = local.getMinute() == 0 && local.getSecond() == 0;
      if (fullHour && local.getHour() == 0) {
        ticks.add(new Tick(slot, figures.day(at)));
      } else if (fullHour && isShort && local.getHour() % 3 == 0) {
        ticks.add(new Tick(slot, figures.time(at)));
      }
    }
    return ticks;
  }

  private StringBinding moment() {
    return Bindings.createStringBinding(
        () -> session.run()
            .get()
            .map(run -> figures.moment(run.recording().start(session.transport().slot().get())))
            .orElse(""),
        session.run(), session.transport().slot());
  }

  /** What all services and zones together did in the slot. */
  private StringBinding sums() {
    return Bindings.createStringBinding(
        () -> session.run()
            .get()
            .filter(run -> session.transport().slot().get() < run.recording().size())
            .map(this::sums)
            .orElse(""),
        session.run(), session.transport().slot(), session.transport().recorded());
  }

  private String sums(ShownRun run) {
    var totals = run.recording().frame(session.transport().slot().get()).totals();
    double seconds = run.recording().identity().axes().slot().toMillis() / 1000.0;
    double missed = totals.requests() == 0 ? 0 : (double) totals.misses() / totals.requests();
    return context.words()
        .text(
            "transport.sums", figures.rate(totals.demandRequests() / seconds), figures.percent(missed),
            figures.dollarsPerHour(totals.costDollars() * 3600 / seconds));
  }
}
