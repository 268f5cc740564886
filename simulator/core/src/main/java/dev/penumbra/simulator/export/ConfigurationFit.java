package dev.penumbra.simulator.export;

import dev.penumbra.engine.config.format.Nearest;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.recommendation.Recommendation;
import dev.penumbra.simulator.recommendation.Recommendation.ServicePlan;
import java.util.List;

/**
 * Whether a configuration was made for the services and zones it shall be used with: for exactly these services, and for
 * no zone beside these. Zones may have come since.
 */
public final class ConfigurationFit {
  private final List<String> services;
  private final List<String> zones;
  private final Problems problems = new Problems();

  private ConfigurationFit(Landscape landscape) {
    this.services = landscape.services().stream().map(ServiceSpec::id).map(ServiceId::value).toList();
    this.zones = landscape.zones().stream().map(Zone::id).map(ZoneId::value).toList();
  }

  /** Everything that does not fit, each with its path in the configuration's file; empty when all does. */
  public static List<Problem> problems(Recommendation recommendation, Landscape landscape) {
    ConfigurationFit fit = new ConfigurationFit(landscape);
    fit.source(recommendation);
    for (int i = 0; i < recommendation.services().size(); i++) {
      fit.plan(recommendation.services().get(i), "recommendation.services[" + i + "].");
    }
    return fit.problems.list();
  }

  private void source(Recommendation recommendation) {
    var axes = recommendation.source().axes();
    List<String> given = axes.services().stream().map(ServiceId::value).toList();
    for (int i = 0; i < given.size(); i++) {
      known("recommendation.source.services[" + i + "]", given.get(i), services);
    }
    services.stream()
        .filter(service -> !given.contains(service))
        .forEach(
            service -> problems.add(
                "recommendation.source.services", "nothing for '" + service + "'",
                "a configuration for all of " + String.join(", ", services)));
    for (int i = 0; i < axes.zones().size(); i++) {
      known("recommendation.source.zones[" + i + "]", axes.zones().get(i).value(), zones);
    }
  }

  private void plan(ServicePlan plan, String path) {
    known(path + "service", plan.service().value(), services);
    known(path + "home", plan.home().value(), zones);
    for (int i = 0; i < plan.zones().size(); i++) {
      known(path + "zones[" + i + "].zone", plan.zones().get(i).zone().value(), zones);
    }
    for (int i = 0; i < plan.refused().size(); i++) {
      known(path + "refused[" + i + "].zone", plan.refused().get(i).zone().value(), zones);
    }
  }

  private void known(String path, String id, List<String> known) {
    if (!known.contains(id)) {
      problems.add(path, "'" + id + "', which the scenario does not have", Nearest.among(id, known));
    }
  }
}
