package dev.penumbra.engine.activation.policy;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.shadow.Start;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * For each service, for each prioritised zone: serve where demand is above a threshold, else rest. With rest at
 * {@link Level#SHADOW} and predicted demand this is the original main loop: create the shadow if it is missing, keep it
 * in step, scale it to full and redirect when predicted demand exceeds the threshold, else scale down to minimal.
 *
 * @param rest what a zone is that does not serve
 * @param predicted true looks at the demand forecast for when a start would be done, false at the last slot seen
 */
record ThresholdPolicy(String name, Thresholds thresholds, Level rest, boolean predicted) implements ActivationPolicy {
  @Override
  public Wishes wish(Situation situation, Memory memory) {
    SortedMap<DeploymentKey, Wish> wishes = new TreeMap<>();
    for (int u = 0; u < situation.units().size(); u++) {
      Unit unit = situation.units().get(u);
      boolean[] serving = situation.serving(unit);
      for (int service : unit.services()) {
        wishService(situation, service, serving, situation.candidates().get(u), wishes);
      }
    }
    return new Wishes(wishes, memory);
  }

  private void wishService(
      Situation situation, int service, boolean[] serving, List<Integer> zones, SortedMap<DeploymentKey, Wish> wishes) {
    for (int zone : zones) {
      wishes.put(situation.key(service, zone), wishZone(situation, service, zone, serving));
    }
  }

  private Wish wishZone(Situation situation, int service, int zone, boolean[] serving) {
    Level current = situation.target(service, zone).level();
    int lead = situation.leadSlots(service, current == Level.SHADOW ? Start.WARM : Start.COLD);
    int[] clusters = situation.catchment(zone, serving);
    double perSecond = predicted
        ? situation.expectedPerSecond(service, clusters, lead)
        : situation.observedPerSecond(service, clusters);
    ServiceSpec spec = situation.landscape().services().get(service);
    double demand = situation.sizing().instancesWorth(spec, perSecond);
    double threshold = current == Level.ACTIVE ? thresholds.down() : thresholds.up();
    boolean above = demand > threshold;
    return new Wish(above ? Level.ACTIVE : rest, reason(above, demand, threshold, perSecond, lead));
  }

  private Reason reason(boolean above, double demand, double threshold, double perSecond, int lead) {
    return Reason.of(
        (predicted ? "predicted" : "observed") + " demand " + (above ? "above" : "not above") + " threshold",
        new Figure("demand", demand, "instances"),
        new Figure("threshold", threshold, "instances"),
        new Figure("demand", perSecond, "requests/s"),
        new Figure("lead time", lead, "slots"));
  }
}
