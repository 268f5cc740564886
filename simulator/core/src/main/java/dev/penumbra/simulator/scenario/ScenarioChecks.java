package dev.penumbra.simulator.scenario;

import dev.penumbra.engine.config.format.Nearest;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.config.format.scalar.Quantity;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.service.ServiceCall;
import dev.penumbra.engine.model.service.ServiceGroup;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.scenario.format.AnnouncedEvent;
import dev.penumbra.simulator.scenario.format.FidelityChoice;
import dev.penumbra.simulator.scenario.format.Window;
import dev.penumbra.simulator.scenario.format.demand.DemandPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What has to hold between the parts of a scenario. */
final class ScenarioChecks {
  private ScenarioChecks() {}

  /** Every service has an id of its own. */
  static void unique(List<String> ids, Problems problems) {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      Integer before = first.putIfAbsent(ids.get(i), i);
      if (before != null) {
        problems.add(
            "services[" + i + "].id", "'" + ids.get(i) + "', as services[" + before + "].id", "an id of its own");
      }
    }
  }

  /** A service is in one group at most, and a group moves from one home. */
  static void groups(List<ServiceGroup> groups, List<ServiceSpec> services, Problems problems) {
    Map<ServiceId, ServiceSpec> byId = new HashMap<>();
    services.forEach(service -> byId.putIfAbsent(service.id(), service));
    Set<ServiceId> seen = new HashSet<>();
    for (int i = 0; i < groups.size(); i++) {
      String path = "groups[" + i + "].members";
      for (ServiceId member : groups.get(i).members()) {
        if (!seen.add(member)) {
          problems.add(path, "'" + member + "' a second time", "each service in one group at most");
        }
      }
      List<String> homes = groups.get(i)
          .members()
          .stream()
          .distinct()
          .filter(byId::containsKey)
          .map(byId::get)
          .map(ScenarioChecks::atHome)
          .toList();
      if (groups.get(i)
          .members()
          .stream()
          .map(byId::get)
          .filter(java.util.Objects::nonNull)
          .map(ServiceSpec::home)
          .distinct()
          .count() > 1) {
        problems.add(path, "different homes " + homes, "services of a group have the same home");
      }
    }
  }

  private static String atHome(ServiceSpec service) {
    return service.id() + " at " + service.home();
  }

  /** A replica can be brought into step often enough for its zone to serve; the engine acts once per slot. */
  static void lags(List<ServiceSpec> services, Window window, Problems problems) {
    Duration slot = Duration.ofMillis(window.slotMillis());
    for (int i = 0; i < services.size(); i++) {
      Duration limit = services.get(i).state().lagLimit();
      if (limit.compareTo(slot) < 0) {
        problems.add(
            "services[" + i + "].state.lagLimit",
            Quantity.print(limit) + ", below window.slot of " + Quantity.print(slot),
            "window.slot or more, because replicas are brought into step once per slot and none that lags further behind"
                + " may serve. Maybe a shorter window.slot?");
      }
    }
  }

  /** Demand deviates from events that there are. */
  static void deviations(DemandPlan demand, List<AnnouncedEvent> events, Problems problems) {
    if (demand instanceof DemandPlan.Synthetic synthetic) {
      List<String> names = events.stream().map(known -> known.event().name()).distinct().toList();
      for (int i = 0; i < synthetic.deviations().size(); i++) {
        String name = synthetic.deviations().get(i).event();
        if (!names.contains(name)) {
          problems.add(
              "demand.synthetic.deviations[" + i + "].event", "'" + name + "'",
              "the name of an event: " + Nearest.among(name, names));
        }
      }
    }
  }

  /** No request comes back to the service that it set out from. */
  static void calls(List<ServiceSpec> services, Problems problems) {
    Map<ServiceId, ServiceSpec> byId = new HashMap<>();
    services.forEach(service -> byId.putIfAbsent(service.id(), service));
    Set<ServiceId> done = new HashSet<>();
    for (ServiceSpec service : services) {
      circle(service.id(), byId, new ArrayList<>(), done, problems);
    }
  }

  private static void circle(
      ServiceId at, Map<ServiceId, ServiceSpec> byId, List<ServiceId> way, Set<ServiceId> done, Problems problems) {
    if (way.contains(at)) {
      List<ServiceId> round = new ArrayList<>(way.subList(way.indexOf(at), way.size()));
      round.add(at);
      String circle = round.stream().map(ServiceId::value).collect(Collectors.joining(" -> "));
      problems.add("services", "calls in a circle: " + circle, "calls that lead nowhere back");
      return;
    }
    ServiceSpec service = byId.get(at);
    if (service == null || done.contains(at)) {
      return;
    }
    way.add(at);
    for (ServiceCall call : service.calls()) {
      circle(call.callee(), byId, way, done, problems);
    }
    way.removeLast();
    done.add(at);
  }

  /** A fluid has no single requests: what only they show is not to be had from it. */
  static void fidelity(Optional<FidelityChoice> choice, List<ServiceSpec> services, Problems problems) {
    if (choice.isPresent() && choice.get() == FidelityChoice.FLUID) {
      services.stream()
          .filter(ScenarioChecks::onlyRequestsShow)
          .forEach(
              service -> problems.add(
                  FidelityChoice.FIELD.name(), "fluid",
                  "requests or auto, as '" + service.id() + "' has a queue limit, instances that are slow at first or "
                      + "clients that ask again, which only single requests show"));
    }
  }

  /** True for a service with something that only single requests show. */
  static boolean onlyRequestsShow(ServiceSpec service) {
    return service.behaviour().clients().isPresent() || service.behaviour().queueLimit().isPresent()
        || service.behaviour().fresh().isPresent();
  }
}
