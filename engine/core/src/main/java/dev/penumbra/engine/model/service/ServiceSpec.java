package dev.penumbra.engine.model.service;

import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.behaviour.ServiceBehaviour;
import dev.penumbra.engine.model.price.Money;
import java.util.List;

/**
 * A service as a planner describes it.
 *
 * @param home zone that always serves; never terminated
 * @param full size of an instance that serves traffic
 * @param shadow reduced size of a shadow, which serves none
 * @param concurrency requests a full-size instance serves at once, 1 or more
 * @param maxInstancesPerZone cap on full-size instances in one zone, 1 or more
 * @param behaviour beyond plain queueing
 */
public record ServiceSpec(
    ServiceId id,
    ZoneId home,
    InstanceShape full,
    InstanceShape shadow,
    ServiceTime serviceTime,
    int concurrency,
    int maxInstancesPerZone,
    Objective objective,
    StateSpec state,
    TrafficSwitch traffic,
    List<DependencyTemplate> dependencies,
    List<ServiceCall> calls,
    ServiceBehaviour behaviour) {
  public ServiceSpec {
    dependencies = List.copyOf(dependencies);
    calls = List.copyOf(calls);
    if (concurrency < 1 || maxInstancesPerZone < 1) {
      throw new IllegalArgumentException("service '" + id + "': concurrency and instance cap must be 1 or more");
    }
  }

  /** A service that does nothing but queue. */
  public ServiceSpec(
      ServiceId id,
      ZoneId home,
      InstanceShape full,
      InstanceShape shadow,
      ServiceTime serviceTime,
      int concurrency,
      int maxInstancesPerZone,
      Objective objective,
      StateSpec state,
      TrafficSwitch traffic,
      List<DependencyTemplate> dependencies,
      List<ServiceCall> calls) {
    this(
        id, home, full, shadow, serviceTime, concurrency, maxInstancesPerZone, objective, state, traffic, dependencies,
        calls, ServiceBehaviour.PLAIN);
  }

  /** The same service with another behaviour. */
  public ServiceSpec withBehaviour(ServiceBehaviour other) {
    return new ServiceSpec(
        id, home, full, shadow, serviceTime, concurrency, maxInstancesPerZone, objective, state, traffic, dependencies,
        calls, other);
  }

  /** This service with another objective. */
  public ServiceSpec withObjective(Objective other) {
    return new ServiceSpec(
        id, home, full, shadow, serviceTime, concurrency, maxInstancesPerZone, other, state, traffic, dependencies,
        calls, behaviour);
  }

  /** Requests per second one full-size instance completes when it is never idle. */
  public double requestsPerSecondPerInstance() {
    return concurrency * 1000.0 / serviceTime.meanMillis();
  }

  /** Price of a dependency set per hour, the same in every zone. */
  public Money dependenciesPerHour() {
    return dependencies.stream().map(DependencyTemplate::pricePerHour).reduce(Money.ZERO, Money::plus);
  }
}
