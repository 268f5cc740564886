package dev.penumbra.simulator.experiment.clairvoyant;

import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.plan.programme.StartSlots;
import dev.penumbra.engine.dependency.DependencyOrder;
import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.cloud.model.CloudModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Lead times as one who knows the simulated cloud would plan with: nine in ten starts are done by then. */
public final class KnownLeads {
  /** The quantile at 0.9 of a standard normal; phases are lognormal. */
  private static final double NINE_IN_TEN = 1.2815515655446004;

  private final CloudModel cloud;
  private final long slotMillis;

  /** Leads in slots of {@code slotMillis}. */
  public KnownLeads(CloudModel cloud, long slotMillis) {
    this.cloud = cloud;
    this.slotMillis = slotMillis;
  }

  /** Those of a unit: of the slowest of its services. */
  public StartSlots of(Unit unit, List<ServiceSpec> services) {
    return new StartSlots(
        slowest(unit, services, this::coldSeconds), slowest(unit, services, _ -> warmSeconds()),
        slowest(unit, services, this::coldSeconds));
  }

  private int slowest(Unit unit, List<ServiceSpec> services, ToDoubleFunction<ServiceSpec> seconds) {
    double slowest = unit.services().stream().map(services::get).mapToDouble(seconds).max().orElse(0);
    return (int) Math.clamp(Math.ceil(slowest * 1000 / slotMillis), 1, Situation.MOST_LEAD_SLOTS);
  }

  private double coldSeconds(ServiceSpec service) {
    double instance = high(cloud.startUp().provisionSeconds()) + high(cloud.startUp().bootSeconds());
    double copy = service.state().totalBytes() / cloud.bandwidth().bytesPerMilli() / 1000;
    return Math.max(Math.max(instance, copy), dependencySeconds(service)) + high(cloud.startUp().registerSeconds());
  }

  private double warmSeconds() {
    return high(cloud.startUp().resizeSeconds()) + high(cloud.startUp().registerSeconds());
  }

  private double high(double medianSeconds) {
    return medianSeconds * StrictMath.exp(NINE_IN_TEN * cloud.startUp().spread());
  }

  /** Each dependency begins when all it needs are ready. */
  private static double dependencySeconds(ServiceSpec service) {
    Map<String, Double> ready = new HashMap<>();
    for (DependencyTemplate template : DependencyOrder.of(service.dependencies())) {
      double begun = template.needs().stream().mapToDouble(need -> ready.getOrDefault(need, 0.0)).max().orElse(0);
      ready.put(template.name(), begun + template.provisioning().toMillis() / 1000.0);
    }
    return ready.values().stream().mapToDouble(s -> s).max().orElse(0);
  }
}
