package dev.penumbra.engine;

import dev.penumbra.engine.activation.ActivationPolicy.Wishes;
import dev.penumbra.engine.activation.Decision;
import dev.penumbra.engine.activation.DecisionGuard.Joint;
import dev.penumbra.engine.activation.Level;
import dev.penumbra.engine.activation.Reason;
import dev.penumbra.engine.activation.Reason.Figure;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Target;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.Wish;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceSpec;
import java.util.ArrayList;
import java.util.List;

/** Gives each wish of a policy its size: that of the catchment it will serve, or may have to. */
final class Proposal {
  private static final Wish NO_OPINION = new Wish(Level.ABSENT, Reason.of("the policy has no use for this zone"));

  private final Situation situation;
  private final Serving routable;
  private final Demand demand;

  Proposal(Situation situation, Serving routable) {
    this.situation = situation;
    this.routable = routable;
    this.demand = new Demand(situation);
  }

  /** Decisions of each unit in each of its candidate zones, best zone first. */
  List<Joint> of(Wishes wishes) {
    List<Joint> joints = new ArrayList<>();
    for (int u = 0; u < situation.units().size(); u++) {
      Unit unit = situation.units().get(u);
      boolean[] present = routable.of(u);
      boolean[] wished = wished(unit, situation.candidates().get(u), wishes);
      for (int zone : situation.candidates().get(u)) {
        int z = zone;
        joints.add(
            new Joint(
                unit, zone, unit.services().stream().map(s -> decide(s, z, present, wished, wishes)).toList()));
      }
    }
    return joints;
  }

  private boolean[] wished(Unit unit, List<Integer> candidates, Wishes wishes) {
    boolean[] zones = new boolean[situation.landscape().zones().size()];
    zones[unit.home()] = true;
    for (int zone : candidates) {
      zones[zone] = unit.services().stream().anyMatch(s -> wish(s, zone, wishes).level() == Level.ACTIVE);
    }
    return zones;
  }

  private Wish wish(int service, int zone, Wishes wishes) {
    return wishes.wishes().getOrDefault(situation.key(service, zone), NO_OPINION);
  }

  private Decision decide(int service, int zone, boolean[] present, boolean[] wished, Wishes wishes) {
    Wish wish = wish(service, zone, wishes);
    ServiceSpec spec = situation.landscape().services().get(service);
    DeploymentKey key = situation.key(service, zone);
    Target current = situation.target(service, zone);
    return switch (wish.level()) {
      case ABSENT -> new Decision(key, current, new Target.Absent(), wish.reason());
      case SHADOW -> {
        double peak = demand.peakPerSecond(service, situation.catchment(zone, wished));
        int instances = situation.sizing().shadowInstances(situation.sizing().fullInstances(spec, peak));
        yield new Decision(key, current, new Target.Shadow(instances), sized(wish.reason(), peak, instances));
      }
      case ACTIVE -> {
        double soon = demand.soonPerSecond(service, situation.catchment(zone, wished));
        if (present[zone]) {
          soon = Math.max(soon, demand.soonPerSecond(service, situation.catchment(zone, present)));
        }
        int instances = situation.sizing().fullInstances(spec, soon);
        yield new Decision(key, current, new Target.Active(instances), sized(wish.reason(), soon, instances));
      }
    };
  }

  static Reason sized(Reason reason, double perSecond, int instances) {
    List<Figure> figures = new ArrayList<>(reason.figures());
    figures.add(new Figure("sized for", perSecond, "requests/s"));
    figures.add(new Figure("instances", instances, ""));
    return new Reason(reason.rule(), figures);
  }
}
