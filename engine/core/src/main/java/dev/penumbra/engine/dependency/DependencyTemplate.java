package dev.penumbra.engine.dependency;

import dev.penumbra.engine.model.price.Money;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something a service needs beside it in its zone: a database, a queue, a bucket.
 *
 * @param name unique within the service
 * @param kind what it is, for example {@code postgresql}
 * @param needs names of templates that must be ready before this one is begun
 * @param parameters values, in which <code>${zone}</code>, <code>${region}</code> and <code>${service}</code> are filled per zone
 * @param provisioning time from request to ready
 * @param pricePerHour while it exists
 * @param access how requests use it; empty costs them no time
 */
public record DependencyTemplate(
    String name,
    String kind,
    List<String> needs,
    Map<String, String> parameters,
    Duration provisioning,
    Money pricePerHour,
    Optional<DependencyAccess> access) {
  /** One that costs requests no time. */
  public DependencyTemplate(
      String name,
      String kind,
      List<String> needs,
      Map<String, String> parameters,
      Duration provisioning,
      Money pricePerHour) {
    this(name, kind, needs, parameters, provisioning, pricePerHour, Optional.empty());
  }

  public DependencyTemplate {
    needs = List.copyOf(needs);
    parameters = Map.copyOf(parameters);
    if (provisioning.isNegative() || pricePerHour.nanoDollars() < 0) {
      throw new IllegalArgumentException("dependency '" + name + "': time and price must not be negative");
    }
  }
}
