package dev.penumbra.app.whatif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penumbra.app.whatif.Entry.Caption;
import dev.penumbra.app.whatif.Entry.Choice;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.config.PolicyYaml;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneKind;
import dev.penumbra.engine.model.service.Objective;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.format.place.ZoneSelection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Makes the fields of a change, filled with what is likely to be asked.
 *
 * @param likelyZone position of the zone most would ask about
 * @param card tells the controls of one change from those of others
 * @param changed is called whenever a value changes
 */
record Entries(Scenario scenario, int likelyZone, int card, Words words, Runnable changed) {
  List<Entry> of(ChangeKind kind) {
    return switch (kind) {
      case OUTAGE -> List.of(zone(), lasts("2h"));
      case PRICES -> List.of(where(), factor());
      case SURGE -> List.of(service(true, 0), cluster(), factor(), lasts("3h"));
      case POLICY -> List.of(policy());
      case OBJECTIVE -> objective();
    };
  }

  private Landscape landscape() {
    return scenario.landscape();
  }

  private Caption caption(String field, String title, String unit, String help) {
    return new Caption("whatif-" + card + "-" + field, words.text(title), unit, words.text(help));
  }

  private Entry zone() {
    List<Choice> zones = landscape().zones().stream().map(z -> zoneChoice(z)).toList();
    return Entry.chosen(
        caption("zone", "whatif.zone", "", "whatif.zone.help"), List.of("zone"), zones, likelyZone, changed);
  }

  private static Choice zoneChoice(Zone zone) {
    return new Choice(zone.id() + "  ·  " + zone.city(), node -> node.put("zone", zone.id().value()));
  }

  private Entry lasts(String value) {
    return Entry.typed(
        caption("lasts", "whatif.lasts", words.text("whatif.lasts.unit"), "whatif.lasts.help"), "lasts", value,
        (node, text) -> node.put("lasts", text), changed);
  }

  private Entry factor() {
    return Entry.typed(
        caption("factor", "whatif.factor", "×", "whatif.factor.help"), "factor", "2",
        (node, text) -> node.put("factor", text), changed);
  }

  /** Everywhere, in a kind of zone, or in one. */
  private Entry where() {
    List<Choice> choices = new ArrayList<>(List.of(new Choice(words.text("whatif.everywhere"), _ -> {})));
    Arrays.stream(ZoneKind.values())
        .filter(kind -> landscape().zones().stream().anyMatch(z -> z.kind() == kind))
        .forEach(
            kind -> choices.add(
                new Choice(
                    words.text("whatif.kind", words.name(kind)),
                    node -> node.set("kind", ZoneSelection.KIND.write(kind)))));
    landscape().zones().forEach(z -> choices.add(zoneChoice(z)));
    return Entry.chosen(
        caption("where", "whatif.where", "", "whatif.where.help"), List.of("zone", "kind"), choices, 0, changed);
  }

  private Entry service(boolean orAll, int initial) {
    List<Choice> choices = new ArrayList<>();
    if (orAll) {
      choices.add(new Choice(words.text("whatif.all"), _ -> {}));
    }
    landscape().services()
        .forEach(s -> choices.add(new Choice(s.id().value(), node -> node.put("service", s.id().value()))));
    return Entry.chosen(
        caption("service", "whatif.service", "", "whatif.service.help"), List.of("service"), choices, initial, changed);
  }

  private Entry cluster() {
    List<Choice> choices = new ArrayList<>(List.of(new Choice(words.text("whatif.everywhere"), _ -> {})));
    landscape().clusters()
        .forEach(c -> choices.add(new Choice(c.id().value(), node -> node.put("cluster", c.id().value()))));
    return Entry.chosen(
        caption("cluster", "whatif.cluster", "", "whatif.cluster.help"), List.of("cluster"), choices, 0, changed);
  }

  /** Every policy but the one that decides already, with the parameters the scenario has for it. */
  private Entry policy() {
    List<Choice> choices = PolicyConfig.NAMES.stream()
        .filter(name -> !name.equals(scenario.engine().policy().name()))
        .flatMap(name -> findPolicy(name).stream())
        .map(p -> new Choice(p.name(), node -> node.set("policy", PolicyYaml.TYPE.write(p))))
        .toList();
    return Entry.chosen(
        caption("policy", "whatif.policy", "", "whatif.policy.help"), List.of("policy"), choices, 0, changed);
  }

  private Optional<PolicyConfig> findPolicy(String name) {
    return Optional.ofNullable(scenario.baselines().get(name)).or(() -> PolicyYaml.findDefault(name));
  }

  private List<Entry> objective() {
    ServiceSpec first = landscape().services().getFirst();
    Objective now = first.objective();
    return List.of(
        service(false, 0),
        Entry.typed(
            caption("latency", "whatif.latency", "ms", "whatif.latency.help"), "objective.latencyMillis",
            plain(now.latencyMillis()), (node, text) -> within(node).put("latencyMillis", text), changed),
        Entry.typed(
            caption("penalty", "whatif.penalty", words.text("whatif.penalty.unit"), "whatif.penalty.help"),
            "objective.penaltyUsdPerRequestMs", plain(now.penaltyPerRequestSecond().toDollars() / 1000),
            (node, text) -> within(node).put("penaltyUsdPerRequestMs", text), changed));
  }

  private static ObjectNode within(ObjectNode change) {
    return change.withObject("/objective");
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
