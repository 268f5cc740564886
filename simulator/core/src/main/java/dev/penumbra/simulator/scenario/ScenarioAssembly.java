package dev.penumbra.simulator.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penumbra.engine.config.EngineConfig;
import dev.penumbra.engine.config.EngineConfigYaml;
import dev.penumbra.engine.config.YamlText;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.config.format.Values;
import dev.penumbra.engine.demand.Clustering;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.Names;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.network.NetworkModel;
import dev.penumbra.simulator.scenario.Scenario.Clients;
import dev.penumbra.simulator.scenario.Scenario.Title;
import dev.penumbra.simulator.scenario.Scenario.World;
import dev.penumbra.simulator.scenario.catalogue.CatalogueFolder;
import dev.penumbra.simulator.scenario.format.AnnouncedEvent;
import dev.penumbra.simulator.scenario.format.FidelityChoice;
import dev.penumbra.simulator.scenario.format.NetworkSettings;
import dev.penumbra.simulator.scenario.format.ScenarioForm;
import dev.penumbra.simulator.scenario.format.Window;
import dev.penumbra.simulator.scenario.format.place.Known;
import dev.penumbra.simulator.scenario.format.place.ZoneSelection;
import dev.penumbra.simulator.scenario.source.CalendarFiles;
import dev.penumbra.simulator.scenario.source.DemandLoading;
import dev.penumbra.simulator.scenario.source.DemandLoading.Loaded;
import dev.penumbra.simulator.scenario.source.MeasuredTimesFile;
import dev.penumbra.simulator.scenario.source.SourceFiles;
import dev.penumbra.simulator.traffic.Fidelity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts a scenario together from the parts of a file; goes on past a problem as far as the other parts can be judged. */
final class ScenarioAssembly {
  private final ObjectNode tree;
  private final SourceFiles files;
  private final Problems problems;

  ScenarioAssembly(ObjectNode tree, SourceFiles files, Problems problems) {
    this.tree = tree;
    this.files = files;
    this.problems = problems;
  }

  /** The scenario; throws {@link InvalidInputException} with every problem. */
  Scenario scenario() {
    String folder = folder();
    CatalogueFolder catalogue = catalogue(folder);
    Known all = known(catalogue);
    ScenarioForm form = new ScenarioForm(all);
    Values values = form.root().readLegal(tree, "", problems);
    ScenarioChecks.unique(serviceIds(), problems);
    return assembled(form, values, catalogue, folder);
  }

  /** What parts of the file may refer to, as far as it can be told. */
  Known known() {
    return known(catalogue(folder()));
  }

  private String folder() {
    return tree.path("catalogue").asText("../zones");
  }

  private CatalogueFolder catalogue(String folder) {
    return CatalogueFolder.read(name -> files.find(folder + "/" + name, "catalogue", problems), problems);
  }

  private Known known(CatalogueFolder catalogue) {
    Known known = new Known(
        legalServiceIds(), catalogue.zones(), List.of(),
        (relative, path, found) -> files.find(relative, path, found)
            .flatMap(file -> MeasuredTimesFile.read(file, found)));
    return known.withZones(chosen(known, catalogue));
  }

  private List<String> serviceIds() {
    List<String> ids = new ArrayList<>();
    tree.path("services").forEach(service -> ids.add(service.path("id").asText("")));
    return ids;
  }

  private List<String> legalServiceIds() {
    return serviceIds().stream().filter(Names::isLegal).toList();
  }

  /** A first look at the selection, whose problems are said when the whole file is read. */
  private List<String> chosen(Known known, CatalogueFolder catalogue) {
    return ZoneSelection.type(known)
        .read(tree.path("zones"), "zones", new Problems())
        .map(selection -> selection.from(catalogue.zones()).stream().map(zone -> zone.id().value()).toList())
        .orElse(List.of());
  }

  private Scenario assembled(ScenarioForm form, Values values, CatalogueFolder catalogue, String folder) {
    List<ServiceSpec> services = values.find(form.services).orElse(List.of());
    if (values.find(form.services).isPresent() && services.isEmpty()) {
      problems.add("services", "an empty list", "one service or more");
    }
    ScenarioChecks.groups(values.find(form.groups).orElse(List.of()), services, problems);
    ScenarioChecks.calls(services, problems);
    ScenarioChecks.fidelity(values.find(FidelityChoice.FIELD), services, problems);
    values.find(ScenarioForm.WINDOW).ifPresent(window -> ScenarioChecks.lags(services, window, problems));
    List<Zone> zones = zones(values.find(form.zones), catalogue);
    List<AnnouncedEvent> events = events(form, values, services);
    Optional<NetworkModel> network = values.find(ScenarioForm.NETWORK).flatMap(n -> network(n, catalogue, folder));
    Optional<Loaded> loaded = demand(form, values, events);
    problems.throwIfAny();
    DemandSource demand = loaded.orElseThrow().demand();
    Clustering clustering = PlaceClusters.of(
        values.get(form.clusters), demand, values.get(ScenarioForm.WINDOW).pastSlots());
    Landscape landscape = new Landscape(
        services, values.get(form.groups), zones, clustering.clusters(), catalogue.prices().orElseThrow(),
        network.orElseThrow());
    String hash = files.hash(YamlText.canonical(written(values.get(ScenarioForm.ENGINE))), problems);
    problems.throwIfAny();
    return new Scenario(
        new Title(values.get(ScenarioForm.NAME), values.get(ScenarioForm.DESCRIPTION)), values.get(ScenarioForm.SEED),
        values.get(ScenarioForm.WINDOW), landscape,
        new Clients(demand, clustering.clusterOf(), loaded.get().logLines()),
        new World(network.orElseThrow(), values.get(form.cloud), fidelity(values, services, demand)),
        values.get(ScenarioForm.ENGINE), events,
        values.get(ScenarioForm.BASELINES), hash);
  }

  /** The file with its engine's section written out, so that it does not matter which defaults were left to be so. */
  private ObjectNode written(EngineConfig engine) {
    ObjectNode whole = tree.deepCopy();
    whole.set("engine", EngineConfigYaml.write(engine));
    return whole;
  }

  private static Fidelity fidelity(Values values, List<ServiceSpec> services, DemandSource demand) {
    Window window = values.get(ScenarioForm.WINDOW);
    boolean onlyRequests = services.stream().anyMatch(ScenarioChecks::onlyRequestsShow);
    return values.get(FidelityChoice.FIELD)
        .taken(onlyRequests, () -> DemandLoading.requests(demand, window.pastSlots()));
  }

  private List<Zone> zones(Optional<ZoneSelection> selection, CatalogueFolder catalogue) {
    List<Zone> zones = selection.map(s -> s.from(catalogue.zones())).orElse(List.of());
    if (selection.isPresent() && zones.isEmpty() && !catalogue.zones().isEmpty()) {
      problems.add("zones", "a selection that no zone passes", "a selection of one zone or more");
    }
    return zones;
  }

  private Optional<NetworkModel> network(NetworkSettings settings, CatalogueFolder catalogue, String folder) {
    RoundTripFiles latency = new RoundTripFiles(files, folder + "/../latency/", problems);
    return latency.model(settings).map(model -> latency.refined(model, settings, catalogue.zones()));
  }

  private List<AnnouncedEvent> events(ScenarioForm form, Values values, List<ServiceSpec> services) {
    int before = problems.count();
    List<AnnouncedEvent> events = new ArrayList<>(values.find(form.events).orElse(List.of()));
    List<String> ids = services.stream().map(service -> service.id().value()).toList();
    events.addAll(
        new CalendarFiles(files, ids, problems).events(values.find(ScenarioForm.CALENDARS).orElse(List.of())));
    boolean whole = problems.count() == before && values.find(form.events).isPresent()
        && values.find(ScenarioForm.CALENDARS).isPresent();
    values.find(form.demand)
        .filter(_ -> whole)
        .ifPresent(demand -> ScenarioChecks.deviations(demand, events, problems));
    return List.copyOf(events);
  }

  private Optional<Loaded> demand(
      ScenarioForm form, Values values, List<AnnouncedEvent> events) {
    Optional<Window> window = values.find(ScenarioForm.WINDOW);
    if (window.isEmpty()) {
      return Optional.empty();
    }
    // by their ids alone, so that what is wrong with a service does not hide what is wrong with the demand
    List<ServiceId> services = legalServiceIds().stream().map(ServiceId::new).toList();
    DemandLoading loading = new DemandLoading(
        window.get(), services, values.find(ScenarioForm.SEED).orElse(0L),
        events.stream().map(AnnouncedEvent::event).toList(), files, problems);
    return values.find(form.demand).flatMap(loading::load);
  }
}
