package dev.penumbra.app.map.inspect;

import dev.penumbra.app.map.inspect.ZoneReport.ServiceReport;
import dev.penumbra.app.reason.Reasons;
import dev.penumbra.app.reason.Why.Line;
import dev.penumbra.app.session.ShownRun;
import dev.penumbra.app.session.recording.Cell;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.shadow.DeploymentState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Says what there is to say of a zone at a moment of a run. */
public final class ZoneReports {
  private final Words words;
  private final Figures figures;
  private final Reasons reasons;

  public ZoneReports(Words words, Figures figures) {
    this.words = words;
    this.figures = figures;
    this.reasons = new Reasons(words, figures);
  }

  /**
   * The report of a zone.
   *
   * @param zone its position
   * @param slot one that is recorded
   * @param service position of the only one that is looked at; empty for all
   */
  public ZoneReport of(ShownRun run, int zone, int slot, OptionalInt service) {
    Landscape landscape = run.scenario().scenario().landscape();
    Zone what = landscape.zones().get(zone);
    List<ServiceReport> services = IntStream.range(0, landscape.services().size())
        .filter(s -> service.isEmpty() || service.getAsInt() == s)
        .mapToObj(s -> report(run, landscape.services().get(s), s, what, zone, slot))
        .toList();
    String kind = words.name(what.kind());
    return new ZoneReport(
        what.id().value(), what.city(),
        what.parent()
            .map(p -> words.text("map.kind.within", kind, what.country(), p))
            .orElseGet(
                () -> words.text("map.kind", kind, what.country())),
        services);
  }

  private ServiceReport report(ShownRun run, ServiceSpec spec, int service, Zone what, int zone, int slot) {
    Optional<Cell> cell = run.recording().frame(slot).find(service, zone);
    DeploymentKey key = new DeploymentKey(spec.id(), what.id());
    return new ServiceReport(
        spec.id().value(), words.name(cell.map(Cell::state).orElse(DeploymentState.ABSENT)),
        cell.map(c -> lines(c, run, spec)).orElse(List.of()),
        run.recording()
            .lastDecision(key, slot)
            .map(made -> reasons.why(figures.moment(run.recording().start(made.slot())), made.decision())));
  }

  private List<Line> lines(Cell cell, ShownRun run, ServiceSpec spec) {
    double seconds = run.recording().identity().axes().slot().toMillis() / 1000.0;
    List<Line> lines = new ArrayList<>();
    lines.add(
        line("map.zone.instances", words.text("map.zone.instances.of", cell.fullInstances(), cell.shadowInstances())));
    lines.add(line("map.zone.demand", figures.rate(cell.demandRequests() / seconds)));
    lines.add(line("map.zone.served", figures.rate(cell.requests() / seconds)));
    cell.latency().ifPresent(l -> {
      lines.add(
          line(
              "map.zone.latency", words.text(
                  "map.zone.latency.of", figures.millis(l.p50Millis()), figures.millis(l.p95Millis()),
                  figures.millis(l.p99Millis()))));
      lines.add(
          line(
              "map.zone.late", words.text(
                  "map.zone.late.of", figures.percent((double) cell.misses() / Math.max(1, cell.requests())),
                  figures.millis(spec.objective().latencyMillis()))));
    });
    lines.add(line("map.zone.cost", figures.dollarsPerHour(cell.costDollars() * 3600 / seconds)));
    cell.lagMillis().ifPresent(lag -> lines.add(line("map.zone.lag", figures.duration(lag / 1000.0))));
    return lines;
  }

  private Line line(String key, String figure) {
    return new Line(words.text(key), figure);
  }
}
