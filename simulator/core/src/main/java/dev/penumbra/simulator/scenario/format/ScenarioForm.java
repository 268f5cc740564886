package dev.penumbra.simulator.scenario.format;

import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.config.EngineConfig;
import dev.penumbra.engine.config.EngineConfigYaml;
import dev.penumbra.engine.config.PolicyYaml;
import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.ListOf;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.Values;
import dev.penumbra.engine.config.format.scalar.Quantity;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.model.service.ServiceGroup;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.cloud.model.CloudModel;
import dev.penumbra.simulator.scenario.format.demand.DemandForm;
import dev.penumbra.simulator.scenario.format.demand.DemandPlan;
import dev.penumbra.simulator.scenario.format.place.Known;
import dev.penumbra.simulator.scenario.format.place.Stretch;
import dev.penumbra.simulator.scenario.format.place.ZoneSelection;
import dev.penumbra.simulator.scenario.format.service.ServiceForm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The whole file. */
public final class ScenarioForm {
  public static final Field<String> NAME = Field.required("name", Scalar.id("a name", name -> name), "of the scenario");
  public static final Field<String> DESCRIPTION = Field.defaulting("description", Scalar.text(), "", "for people");
  public static final Field<Long> SEED = Field.defaulting(
      "seed", Scalar.whole("", Long.MIN_VALUE, Long.MAX_VALUE), 1L, "of every random draw");
  public static final Field<Window> WINDOW = Field.required("window", window(), "when it plays");
  public static final Field<String> CATALOGUE = Field.defaulting(
      "catalogue", Scalar.file("a folder with zones.csv, transfer.csv and transfer-defaults.csv"), "../zones",
      "zones and prices");
  public static final Field<SortedMap<String, PolicyConfig>> BASELINES = Field.defaulting(
      "baselines", baselines(), defaultBaselines(), "parameters of the policies the engine's is compared with");
  public static final Field<EngineConfig> ENGINE = Field.defaulting(
      "engine", EngineConfigYaml.TYPE, EngineConfigYaml.defaults(), "how the engine decides");
  public static final Field<NetworkSettings> NETWORK = Field.defaulting(
      "network", NetworkSettings.type(), NetworkSettings.FROM_CATALOGUE, "round-trip times");

  public static final Field<List<CalendarPlan>> CALENDARS = Field.defaulting(
      "calendars", new ListOf<>(CalendarPlan.TYPE), List.of(), "files of more events");

  public final Field<ZoneSelection> zones;
  public final Field<List<ServiceSpec>> services;
  public final Field<List<ServiceGroup>> groups;
  public final Field<DemandPlan> demand;
  public final Field<ClusterPlan> clusters;
  public final Field<List<AnnouncedEvent>> events;
  public final Field<CloudModel> cloud;

  /** The form of a file in which these things may be referred to. */
  public ScenarioForm(Known known) {
    zones = Field.required("zones", ZoneSelection.type(known), "which zones are to be had");
    services = Field.required("services", new ListOf<>(ServiceForm.type(known)), "one or more");
    groups = Field.defaulting(
        "groups", new ListOf<>(ServiceForm.group(known)), List.of(), "services that move together");
    demand = Field.required("demand", DemandForm.type(known), "what clients ask");
    clusters = Field.defaulting(
        "clusters", ClusterPlan.TYPE, new ClusterPlan.Places(), "how places are put together");
    events = Field.defaulting(
        "events", new ListOf<>(EventForm.type(known)), List.of(), "what is expected to move demand");
    cloud = Field.defaulting("cloud", CloudForm.type(known), CloudForm.usual(), "how the cloud behaves");
  }

  /** Every key of the file. */
  public Form<Values> root() {
    return Form.of(
        "scenario", "One YAML document.", v -> v, NAME, DESCRIPTION, SEED, FidelityChoice.FIELD, WINDOW, CATALOGUE,
        zones, services, groups,
        demand, clusters, events, CALENDARS, NETWORK, cloud, ENGINE, BASELINES);
  }

  private static Type<Window> window() {
    Field<Instant> start = Field.required("start", Scalar.instant(), "first moment that is simulated");
    Field<Instant> end = Field.required("end", Scalar.instant(), "first moment that is not");
    Field<Duration> past = Field.required(
        "past", Scalar.duration(false), "how long demand was observed before; whole slots");
    Field<Duration> slot = Field.defaulting(
        "slot", Scalar.duration(false), Duration.ofMinutes(15), "length of a slot; the window is whole slots");
    return Form.of(
        "window", "When it plays.",
        v -> new Window(v.get(start).minus(v.get(past)), v.get(start), v.get(end), v.get(slot).toMillis()),
        start, end, past, slot)
        .where(
            Stretch.rule(start, end),
            Form.Rule.of(
                "a past of whole slots, " + Window.MOST_SLOTS + " at most",
                v -> notWhole(v.get(past), v.get(slot)), past, slot),
            Form.Rule.of(
                "a window of whole slots, " + Window.MOST_SLOTS + " at most",
                v -> notWhole(Duration.between(v.get(start), v.get(end)), v.get(slot)), end, start, slot));
  }

  private static Optional<String> notWhole(Duration stretch, Duration slot) {
    long rest = stretch.toMillis() % slot.toMillis();
    long slots = stretch.toMillis() / slot.toMillis();
    return rest == 0 && slots <= Window.MOST_SLOTS
        ? Optional.empty()
        : Optional.of(
            slots + " slots of " + Quantity.print(slot)
                + (rest == 0 ? "" : " and " + Quantity.print(Duration.ofMillis(Math.abs(rest)))));
  }

  private static List<String> baselineNames() {
    return PolicyConfig.NAMES.subList(0, PolicyConfig.NAMES.size() - 1);
  }

  private static SortedMap<String, PolicyConfig> defaultBaselines() {
    SortedMap<String, PolicyConfig> all = new TreeMap<>();
    baselineNames().forEach(name -> all.put(name, PolicyYaml.findDefault(name).orElseThrow()));
    return all;
  }

  private static Type<SortedMap<String, PolicyConfig>> baselines() {
    List<Field<PolicyConfig>> fields = baselineNames().stream()
        .map(
            name -> Field.defaulting(
                name, PolicyYaml.parameters(name), PolicyYaml.findDefault(name).orElseThrow(), "its parameters"))
        .toList();
    return new Form<>(
        "baselines", "Policies that the engine's is compared with.", v -> {
          SortedMap<String, PolicyConfig> all = new TreeMap<>();
          fields.forEach(field -> all.put(field.name(), v.get(field)));
          return all;
        }, List.copyOf(fields));
  }
}
