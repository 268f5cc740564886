package dev.penumbra.simulator.cloud;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.cloud.model.Fault;
import dev.penumbra.simulator.cloud.steering.Positions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something that happens inside the cloud at a time of its own. Positions are those of the landscape. */
sealed interface CloudEvent {
  /** Every instance, replica and dependency in the zone is lost. */
  record OutageBegins(int zone) implements CloudEvent {}

  /** The zone answers again, empty. */
  record OutageEnds(int zone) implements CloudEvent {}

  /** New code at the home of a service. */
  record Released(int service) implements CloudEvent {}

  /** A transfer may have arrived; out of date when bandwidth was shared anew since. */
  record TransferDue(int sharing) implements CloudEvent {}

  /** A dependency is ready; out of date when the set was cleared since. */
  record DependencyDue(int service, int zone, int template, int epoch) implements CloudEvent {}

  /** An instance's phase is over; out of date when the instance has taken another step since. */
  record StepDue(int service, int zone, int ordinal, int step) implements CloudEvent {}

  /** A replica that was not synchronised since is too old now. */
  record LagDue(int service, int zone) implements CloudEvent {}

  /** An autoscaler looks at how busy a deployment is. */
  record ScaleDue(int service, int zone) implements CloudEvent {}

  /** An event and its time. */
  record Timed(long atMillis, CloudEvent event) {}

  /** What is known of services before a run begins. */
  static List<Timed> foreseen(Landscape landscape, long startMillis) {
    List<Timed> foreseen = new ArrayList<>();
    for (int service = 0; service < landscape.services().size(); service++) {
      int of = service;
      ServiceSpec spec = landscape.services().get(service);
      spec.state()
          .releases()
          .stream()
          .map(release -> release.at().toEpochMilli())
          .filter(at -> at > startMillis)
          .forEach(at -> foreseen.add(new Timed(at, new Released(of))));
      Optional<Long> look = spec.behaviour().autoscaling().map(scaling -> scaling.interval().toMillis());
      for (int zone = 0; zone < landscape.zones().size() && look.isPresent(); zone++) {
        foreseen.add(new Timed(startMillis + look.get(), new ScaleDue(service, zone)));
      }
    }
    return foreseen;
  }

  /** When zones are lost and answer again. */
  static List<Timed> outages(List<Fault> faults, Positions positions, long startMillis) {
    List<Timed> outages = new ArrayList<>();
    for (Fault fault : faults) {
      if (fault instanceof Fault.ZoneOutage(ZoneId id, Instant from, Instant to) && to.toEpochMilli() > startMillis) {
        outages.add(new Timed(Math.max(startMillis, from.toEpochMilli()), new OutageBegins(positions.zone(id))));
        outages.add(new Timed(to.toEpochMilli(), new OutageEnds(positions.zone(id))));
      }
    }
    return outages;
  }

  /** Of events at the same millisecond the lower comes first: what is lost is lost before anything finishes. */
  default int priority() {
    return switch (this) {
      case OutageBegins _,OutageEnds _ -> 0;
      case Released _ -> 1;
      case TransferDue _ -> 2;
      case DependencyDue _ -> 3;
      case StepDue _ -> 4;
      case LagDue _ -> 5;
      case ScaleDue _ -> 6;
    };
  }
}
