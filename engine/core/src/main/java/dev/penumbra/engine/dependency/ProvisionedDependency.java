package dev.penumbra.engine.dependency;

import java.util.Map;

/** A template with its parameters filled for one zone. */
public record ProvisionedDependency(DependencyTemplate template, Map<String, String> parameters) {
  public ProvisionedDependency {
    parameters = Map.copyOf(parameters);
  }
}
