package dev.penumbra.simulator.scenario.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.config.PolicyYaml;
import dev.penumbra.engine.config.YamlText;
import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.ListOf;
import dev.penumbra.engine.config.format.OneOf;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Quantity;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Reference;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.ZoneKind;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.service.Objective;
import dev.penumbra.simulator.scenario.format.place.ZoneSelection;
import dev.penumbra.simulator.scenario.format.service.ServiceForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Turns as text: what may stand in one of a landscape, and how it is written. */
public final class TurnForm {
  private static final Field<Instant> AT = Field.required("at", Scalar.instant(),
      "start of the first slot that differs");
  private static final Field<Duration> LASTS = Field.required(
      "lasts", Scalar.duration(false), "how long; the slots that begin within it");
  private static final Field<Double> FACTOR = Field.required(
      "factor", Scalar.number("", Range.from(0, 1000)), "on what it was before; 1 changes nothing");
  private static final Field<PolicyConfig> POLICY = Field.required("policy", PolicyYaml.TYPE, "decides from then on");
  private static final Field<Optional<ZoneKind>> KIND = Field.optional(
      "kind", ZoneSelection.KIND, "only in zones of this kind; left out, of any");

  private final Form<Turn> form;

  /** Turns of runs in a landscape. */
  public TurnForm(Landscape landscape) {
    Known known = new Known(landscape);
    Type<Change> change = OneOf.<Change>of()
        .or("zoneOutage", outage(known))
        .or("prices", prices(known))
        .or("demandSurge", surge(known))
        .or("policy", Form.of("policyChange", "Another policy.", v -> new Change.Policy(v.get(POLICY)), POLICY))
        .or("serviceObjective", objective(known));
    Field<List<Change>> changes = Field.required("changes", new ListOf<>(change), "what becomes different");
    form = Form.of("turn", "Where a run goes another way.", v -> new Turn(v.get(AT), v.get(changes)), AT, changes);
  }

  /** What may be named. */
  private record Known(Type<ServiceId> service, Type<ZoneId> zone, Type<ClusterId> cluster) {
    Known(Landscape landscape) {
      this(
          new Reference<>(
              "the id of a service", landscape.services().stream().map(s -> s.id().value()).toList(), ServiceId::new),
          new Reference<>(
              "the id of a zone", landscape.zones().stream().map(z -> z.id().value()).toList(), ZoneId::new),
          new Reference<>(
              "the id of a client cluster", landscape.clusters().stream().map(c -> c.id().value()).toList(),
              ClusterId::new));
    }
  }

  private static Form<Change> outage(Known known) {
    Field<ZoneId> zone = Field.required("zone", known.zone(), "which does not answer");
    return Form.of("outage", "A zone does not answer.", v -> new Change.ZoneOutage(v.get(zone), v.get(LASTS)), zone,
        LASTS);
  }

  private static Form<Change> prices(Known known) {
    Field<Optional<ZoneId>> zone = Field.optional("zone", known.zone(), "only there; left out, in all");
    return Form.of(
        "prices", "Instances cost another price.", v -> new Change.Prices(v.get(zone), v.get(KIND), v.get(FACTOR)),
        zone, KIND, FACTOR);
  }

  private static Form<Change> surge(Known known) {
    Field<Optional<ServiceId>> service = Field.optional("service", known.service(), "only to it; left out, to all");
    Field<Optional<ClusterId>> cluster = Field.optional(
        "cluster", known.cluster(), "only from there; left out, from everywhere");
    return Form.of(
        "surge", "Clients send more, or fewer, requests.",
        v -> new Change.DemandSurge(v.get(service), v.get(cluster), v.get(FACTOR), v.get(LASTS)),
        service, cluster, FACTOR, LASTS);
  }

  private static Form<Change> objective(Known known) {
    Field<ServiceId> service = Field.required("service", known.service(), "whose");
    Field<Objective> becomes = Field.required("objective", ServiceForm.OBJECTIVE, "from then on");
    return Form.of(
        "objectiveChange", "Another service objective.",
        v -> new Change.ServiceObjective(v.get(service), v.get(becomes)), service, becomes);
  }

  /** The turn of a tree; empty after at least one problem was added. */
  public Optional<Turn> read(JsonNode tree, Problems problems) {
    return form.read(tree, "", problems);
  }

  /** Turns as {@link #write} wrote them; throws {@link InvalidInputException} when they do not fit the landscape. */
  public List<Turn> read(String text) {
    Problems problems = new Problems();
    Optional<List<Turn>> turns = new ListOf<>(form).read(YamlText.parse(text, "what if"), "turns", problems);
    problems.throwIfAny();
    return turns.orElseThrow();
  }

  /** Turns in a form that is the same for equal ones. */
  public static String write(List<Turn> turns) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    turns.forEach(turn -> all.add(tree(turn)));
    return YamlText.canonical(all);
  }

  private static ObjectNode tree(Turn turn) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("at", turn.at().toString());
    ArrayNode changes = tree.putArray("changes");
    turn.changes().forEach(change -> changes.add(tree(change)));
    return tree;
  }

  private static ObjectNode tree(Change change) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    switch (change) {
      case Change.ZoneOutage(ZoneId zone, Duration lasts) ->
        tree.putObject("zoneOutage").put("zone", zone.value()).put("lasts", Quantity.print(lasts));
      case Change.Prices(var zone, var kind, double factor) -> {
        ObjectNode prices = tree.putObject("prices").put("factor", factor);
        zone.ifPresent(z -> prices.put("zone", z.value()));
        kind.ifPresent(k -> prices.set("kind", ZoneSelection.KIND.write(k)));
      }
      case Change.DemandSurge(var service, var cluster, double factor, Duration lasts) -> {
        ObjectNode surge = tree.putObject("demandSurge").put("factor", factor).put("lasts", Quantity.print(lasts));
        service.ifPresent(s -> surge.put("service", s.value()));
        cluster.ifPresent(c -> surge.put("cluster", c.value()));
      }
      case Change.Policy(PolicyConfig policy) -> tree.putObject("policy").set("policy", PolicyYaml.TYPE.write(policy));
      case Change.ServiceObjective(ServiceId service, Objective objective) ->
        tree.putObject("serviceObjective")
            .put("service", service.value())
            .putObject("objective")
            .put("latencyMillis", objective.latencyMillis())
            .put("penaltyUsdPerRequestMs", objective.penaltyPerRequestSecond().toDollars() / 1000);
    }
    return tree;
  }

  /** Of a scenario's content after a turn, from that before. */
  static String fingerprint(String before, Turn turn) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(write(List.of(turn)).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
