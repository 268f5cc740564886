package dev.penumbra.engine.dependency;

import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The order in which dependencies are provisioned, and their parameters in a zone. */
public final class DependencyOrder {
  private DependencyOrder() {}

  /**
   * The templates so that each comes after all it needs; of those that may come next, the first as given.
   *
   * @throws IllegalArgumentException when a name is there twice, a need is not among the templates, or some need each
   *     other in a circle
   */
  public static List<DependencyTemplate> of(List<DependencyTemplate> templates) {
    Map<String, DependencyTemplate> left = byName(templates);
    requireNeeds(templates, left);
    List<DependencyTemplate> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      DependencyTemplate next = left.values()
          .stream()
          .filter(t -> t.needs().stream().noneMatch(left::containsKey))
          .findFirst()
          .orElseThrow(
              () -> new IllegalArgumentException("dependencies need each other in a circle: " + circle(left)));
      left.remove(next.name());
      ordered.add(next);
    }
    return List.copyOf(ordered);
  }

  private static Map<String, DependencyTemplate> byName(List<DependencyTemplate> templates) {
    Map<String, DependencyTemplate> byName = new LinkedHashMap<>();
    for (DependencyTemplate template : templates) {
      if (byName.put(template.name(), template) != null) {
        throw new IllegalArgumentException("dependency '" + template.name() + "' is listed twice");
      }
    }
    return byName;
  }

  private static void requireNeeds(List<DependencyTemplate> templates, Map<String, DependencyTemplate> known) {
    for (DependencyTemplate template : templates) {
      for (String need : template.needs()) {
        if (!known.containsKey(need)) {
          throw new IllegalArgumentException(
              "dependency '" + template.name() + "' needs '" + need + "'; known are " + names(templates));
        }
      }
    }
  }

  /** Follows needs among templates that each have one left, until a name comes again; each needs the next. */
  private static List<String> circle(Map<String, DependencyTemplate> left) {
    List<String> way = new ArrayList<>();
    DependencyTemplate at = left.values().iterator().next();
    while (!way.contains(at.name())) {
      way.add(at.name());
      at = at.needs().stream().map(left::get).filter(Objects::nonNull).findFirst().orElseThrow();
    }
    return way.subList(way.indexOf(at.name()), way.size());
  }

  private static List<String> names(List<DependencyTemplate> templates) {
    return templates.stream().map(DependencyTemplate::name).toList();
  }

  /** A service's dependencies in order, with <code>${zone}</code>, <code>${region}</code>, <code>${service}</code> filled. */
  public static List<ProvisionedDependency> provisioned(
      List<DependencyTemplate> templates,
      ServiceId service,
      Zone zone) {
    return of(templates).stream()
        .map(template -> new ProvisionedDependency(template, filled(template, service, zone)))
        .toList();
  }

  private static Map<String, String> filled(DependencyTemplate template, ServiceId service, Zone zone) {
    return template.parameters()
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> e.getValue()
                    .replace("${zone}", zone.id().value())
                    .replace("${region}", zone.region().value())
                    .replace("${service}", service.value())));
  }
}
