package dev.penumbra.engine.dependency;

import dev.penumbra.engine.model.ServiceSpec;
import dev.penumbra.engine.model.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The order in which dependencies are provisioned, and their parameters in a zone. */
public final class DependencyOrder {
  private DependencyOrder() {}

  /**
   * The templates so that each comes after all it needs; of those that may come next, the first as given.
   *
   * @throws IllegalArgumentException when a need is not among the templates, or some need each other in a circle
   */
  public static List<DependencyTemplate> of(List<DependencyTemplate> templates) {
    Map<String, DependencyTemplate> left = new HashMap<>(
        templates.stream().collect(Collectors.toMap(DependencyTemplate::name, Function.identity())));
    for (DependencyTemplate template : templates) {
      for (String need : template.needs()) {
        if (!left.containsKey(need)) {
          throw new IllegalArgumentException(
              "dependency '" + template.name() + "' needs '" + need + "'; known are " + names(templates));
        }
      }
    }
    List<DependencyTemplate> ordered = new ArrayList<>();
    while (ordered.size() < templates.size()) {
      Optional<DependencyTemplate> next = templates.stream()
          .filter(t -> left.containsKey(t.name()) && t.needs().stream().noneMatch(left::containsKey))
          .findFirst();
      if (next.isEmpty()) {
        List<String> circle = templates.stream().map(DependencyTemplate::name).filter(left::containsKey).toList();
        throw new IllegalArgumentException("dependencies need each other in a circle: " + circle);
      }
      left.remove(next.get().name());
      ordered.add(next.get());
    }
    return List.copyOf(ordered);
  }

  private static List<String> names(List<DependencyTemplate> templates) {
    return templates.stream().map(DependencyTemplate::name).toList();
  }

  /** A service's dependencies in order, with <code>${zone}</code>, <code>${region}</code>, <code>${service}</code> filled. */
  public static List<ProvisionedDependency> provisioned(ServiceSpec service, Zone zone) {
    return of(service.dependencies()).stream()
        .map(template -> new ProvisionedDependency(template, filled(template, service, zone)))
        .toList();
  }

  private static Map<String, String> filled(DependencyTemplate template, ServiceSpec service, Zone zone) {
    return template.parameters()
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> e.getValue()
                    .replace("${zone}", zone.id().value())
                    .replace("${region}", zone.region().value())
                    .replace("${service}", service.id().value())));
  }
}
