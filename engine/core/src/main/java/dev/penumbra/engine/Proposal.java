package dev.penumbra.engine;

import dev.penumbra.engine.activation.ActivationPolicy.Wishes;
import dev.penumbra.engine.activation.DecisionGuard.Joint;
import dev.penumbra.engine.activation.DecisionGuard.Sizes;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.shadow.Start;
import java.util.ArrayList;
import java.util.List;

/** Gives each wish of a policy its size: that of the catchment it will serve, or may have to. */
final class Proposal implements Sizes {
  private static final Wish NO_OPINION = new Wish(Level.ABSENT, Reason.of("the policy has no use for this zone"));

  private final Situation situation;
  private final Wishes wishes;
  private final Demand demand;
  private final List<boolean[]> present = new ArrayList<>();
  private final List<boolean[]> ready = new ArrayList<>();
  private final List<boolean[]> wished = new ArrayList<>();
  private final int[] unitOfService;

  Proposal(Situation situation, Serving serving, Wishes wishes) {
    this.situation = situation;
    this.wishes = wishes;
    this.demand = new Demand(situation);
    this.unitOfService = new int[situation.landscape().services().size()];
    for (int u = 0; u < situation.units().size(); u++) {
      int unit = u;
      situation.units().get(u).services().forEach(s -> unitOfService[s] = unit);
      present.add(serving.routable(u));
      ready.add(serving.ready(u));
      wished.add(wished(situation.units().get(u), situation.candidates().get(u)));
    }
  }

  /** Decisions of each unit in each of its candidate zones, best zone first. */
  List<Joint> joints() {
    List<Joint> joints = new ArrayList<>();
    for (int u = 0; u < situation.units().size(); u++) {
      Unit unit = situation.units().get(u);
      for (int zone : situation.candidates().get(u)) {
        joints.add(new Joint(unit, zone, unit.services().stream().map(s -> decide(s, zone)).toList()));
      }
    }
    return joints;
  }

  private boolean[] wished(Unit unit, List<Integer> candidates) {
    boolean[] zones = new boolean[situation.landscape().zones().size()];
    zones[unit.home()] = true;
    for (int zone : candidates) {
      zones[zone] = unit.services().stream().anyMatch(s -> wish(s, zone).level() == Level.ACTIVE);
    }
    return zones;
  }

  private Wish wish(int service, int zone) {
    return wishes.wishes().getOrDefault(situation.key(service, zone), NO_OPINION);
  }

  private Decision decide(int service, int zone) {
    Wish wish = wish(service, zone);
    double perSecond = perSecond(service, zone, wish.level());
    Target chosen = at(service, wish.level(), perSecond);
    Reason reason = chosen.level() == Level.ABSENT
        ? wish.reason()
        : sized(wish.reason(), perSecond, chosen.instances());
    return new Decision(situation.key(service, zone), situation.target(service, zone), chosen, reason);
  }

  @Override
  public Target at(int service, int zone, Level level) {
    return at(service, level, perSecond(service, zone, level));
  }

  private Target at(int service, Level level, double perSecond) {
    ServiceSpec spec = situation.landscape().services().get(service);
    return switch (level) {
      case ABSENT -> new Target.Absent();
      case SHADOW -> new Target.Shadow(
          situation.sizing().shadowInstances(situation.sizing().fullInstances(spec, perSecond)));
      case ACTIVE -> new Target.Active(situation.sizing().fullInstances(spec, perSecond));
    };
  }

  /** Requests per second that a zone must be sized for. */
  private double perSecond(int service, int zone, Level level) {
    return switch (level) {
      case ABSENT -> 0;
      case SHADOW -> peak(service, zone);
      case ACTIVE -> soon(service, zone);
    };
  }

  /** Requests per second that a shadow may have to bear. */
  private double peak(int service, int zone) {
    return demand.peakPerSecond(service, situation.catchment(zone, wished.get(unitOfService[service])));
  }

  /** Requests per second that a serving zone has to bear, from those who are led there and those who will be. */
  private double soon(int service, int zone) {
    int unit = unitOfService[service];
    int[] clusters = situation.catchment(zone, wished.get(unit));
    if (ready.get(unit)[zone]) {
      clusters = Demand.union(clusters, situation.catchment(zone, present.get(unit)), situation.led(service, zone));
    }
    boolean there = situation.target(service, zone).level() != Level.ABSENT;
    return demand.soonPerSecond(service, clusters, there ? Start.WARM : Start.COLD);
  }

  static Reason sized(Reason reason, double perSecond, int instances) {
    List<Figure> figures = new ArrayList<>(reason.figures());
    figures.add(new Figure("sized for", perSecond, "requests/s"));
    figures.add(new Figure("instances", instances, ""));
    return new Reason(reason.rule(), figures);
  }
}
