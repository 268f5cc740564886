package dev.penumbra.engine;

import dev.penumbra.engine.activation.DecisionGuard.Joint;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.shadow.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sizes the homes, in the same way whatever the policy: for every client that no other zone will surely serve by the
 * next cycle, and for those led there until now, because name servers' answers outlive a switch.
 */
final class HomeCapacity {
  private final Situation situation;
  private final Serving serving;
  private final Demand demand;

  HomeCapacity(Situation situation, Serving serving) {
    this.situation = situation;
    this.serving = serving;
    this.demand = new Demand(situation);
  }

  /** One decision for the home of each service, given those for the other zones. */
  List<Decision> decisions(List<Joint> reviewed) {
    Map<Unit, List<Joint>> byUnit = reviewed.stream().collect(Collectors.groupingBy(Joint::unit));
    List<Decision> decisions = new ArrayList<>();
    for (int u = 0; u < situation.units().size(); u++) {
      Unit unit = situation.units().get(u);
      boolean[] staying = serving.routable(u);
      byUnit.getOrDefault(unit, List.of())
          .stream()
          .filter(j -> !staysActive(j))
          .forEach(j -> staying[j.zone()] = false);
      unit.services().forEach(s -> decisions.add(decide(s, unit.home(), staying)));
    }
    return decisions;
  }

  private static boolean staysActive(Joint joint) {
    return joint.decisions().stream().allMatch(d -> d.chosen().level() == Level.ACTIVE);
  }

  private Decision decide(int service, int home, boolean[] staying) {
    ServiceSpec spec = situation.landscape().services().get(service);
    int[] clusters = Demand.union(situation.catchment(home, staying), situation.led(service, home));
    double perSecond = demand.soonPerSecond(service, clusters, Start.WARM);
    int instances = situation.sizing().fullInstances(spec, perSecond);
    return new Decision(
        situation.key(service, home), situation.target(service, home), new Target.Active(instances),
        Proposal.sized(Reason.of("a home always serves"), perSecond, instances));
  }
}
