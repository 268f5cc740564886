package dev.penumbra.app.whatif;

import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.simulator.scenario.change.Change;
import dev.penumbra.simulator.scenario.change.Turn;
import java.util.List;
import java.util.stream.Collectors;

/** Changes in words. */
public record ChangeText(Words words, Figures figures) {
  /** When a run turned and to what, on one line. */
  public String of(Turn turn) {
    String changes = turn.changes().stream().map(this::of).collect(Collectors.joining("; "));
    return words.text("whatif.turn", figures.moment(turn.at()), changes);
  }

  /** All turns of a run, one a line. */
  public String of(List<Turn> turns) {
    return turns.stream().map(this::of).collect(Collectors.joining("\n"));
  }

  /** One change. */
  public String of(Change change) {
    return switch (change) {
      case Change.ZoneOutage(var zone, var lasts) ->
        words.text("whatif.says.outage", zone, figures.duration((double) lasts.toSeconds()));
      case Change.Prices(var zone, var kind, double factor) -> words.text(
          "whatif.says.prices",
          zone.map(ZoneId::value).or(() -> kind.map(words::name)).orElse(words.text("whatif.everywhere")),
          figures.number(factor));
      case Change.DemandSurge(var service, var cluster, double factor, var lasts) -> words.text(
          "whatif.says.surge", service.map(ServiceId::value).orElse(words.text("whatif.all")),
          cluster.map(ClusterId::value).orElse(words.text("whatif.everywhere")), figures.number(factor),
          figures.duration((double) lasts.toSeconds()));
      case Change.Policy(var policy) -> words.text("whatif.says.policy", policy.name());
      case Change.ServiceObjective(var service, var objective) -> words.text(
          "whatif.says.objective", service, figures.millis(objective.latencyMillis()),
          figures.number(objective.penaltyPerRequestSecond().toDollars()));
    };
  }
}
