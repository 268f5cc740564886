package dev.penumbra.simulator.scenario.change;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.cloud.model.CloudModel;
import dev.penumbra.simulator.cloud.model.Fault;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.format.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A moment from which on a run goes another way.
 *
 * @param at the first moment that may differ
 * @param changes what becomes different there, one after the other; none makes no difference
 */
public record Turn(Instant at, List<Change> changes) {
  public Turn {
    changes = List.copyOf(changes);
  }

  /**
   * The scenario that holds from the turn on, equal to the one before in all that lies before the turn.
   *
   * @throws IllegalArgumentException when the turn is not at the start of a slot that is simulated, or a change names a
   *     zone, service or cluster that there is none of
   */
  public Scenario applyTo(Scenario before) {
    slot(before.window());
    Scenario after = before;
    for (Change change : changes) {
      after = apply(change, after);
    }
    return changes.isEmpty() ? before : after.withHash(TurnForm.fingerprint(before.hash(), this));
  }

  /** Position of the first slot that may differ; throws {@link IllegalArgumentException} when none begins at the turn. */
  public int slot(Window window) {
    long since = at.toEpochMilli() - window.start().toEpochMilli();
    if (since < 0 || !at.isBefore(window.end()) || since % window.slotMillis() != 0) {
      throw new IllegalArgumentException(
          "a turn at " + at + "; it must be at the start of a slot of " + Duration.ofMillis(window.slotMillis())
              + " from " + window.start() + " until " + window.end());
    }
    return Math.toIntExact(since / window.slotMillis());
  }

  private Scenario apply(Change change, Scenario to) {
    Landscape landscape = to.landscape();
    return switch (change) {
      case Change.ZoneOutage(var zone, Duration lasts) -> {
        landscape.getZone(zone);
        yield to.withCloud(withFault(to.cloud(), new Fault.ZoneOutage(zone, at, at.plus(lasts))));
      }
      case Change.Prices prices -> {
        prices.zone().ifPresent(landscape::getZone);
        yield to.withLandscape(
            landscape.withPrices(ScaledPrices.of(landscape.prices(), landscape.zones(), prices)));
      }
      case Change.DemandSurge surge -> to.withDemand(surged(surge, to));
      case Change.Policy(var policy) -> to.withPolicy(policy);
      case Change.ServiceObjective(var service, var objective) -> {
        List<ServiceSpec> services = new ArrayList<>(landscape.services());
        int position = landscape.getService(service);
        services.set(position, services.get(position).withObjective(objective));
        yield to.withLandscape(landscape.withServices(services));
      }
    };
  }

  private static CloudModel withFault(CloudModel cloud, Fault more) {
    List<Fault> faults = new ArrayList<>(cloud.faults());
    faults.add(more);
    return cloud.withFaults(faults);
  }

  private DemandSource surged(Change.DemandSurge surge, Scenario to) {
    Landscape landscape = to.landscape();
    Set<Integer> services = surge.service()
        .map(s -> Set.of(landscape.getService(s)))
        .orElseGet(() -> IntStream.range(0, landscape.services().size()).boxed().collect(Collectors.toSet()));
    Set<Integer> clusters = IntStream.range(0, landscape.clusters().size())
        .filter(c -> surge.cluster().map(landscape.clusters().get(c).id()::equals).orElse(true))
        .boxed()
        .collect(Collectors.toSet());
    if (clusters.isEmpty()) {
      throw new IllegalArgumentException("unknown cluster '" + surge.cluster().orElseThrow() + "'");
    }
    Set<Integer> places = IntStream.range(0, to.clusterOfPlace().size())
        .filter(place -> clusters.contains(to.clusterOfPlace().get(place)))
        .boxed()
        .collect(Collectors.toSet());
    DemandSource demand = to.demand();
    int first = Math.toIntExact((at.toEpochMilli() - demand.start().toEpochMilli()) / demand.slotMillis());
    long slots = Math.ceilDiv(surge.lasts().toMillis(), demand.slotMillis());
    return new SurgedDemand(
        demand, services, places, first, (int) Math.min(demand.slots(), first + slots), surge.factor());
  }
}
