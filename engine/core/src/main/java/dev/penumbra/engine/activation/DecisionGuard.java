package dev.penumbra.engine.activation;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.shadow.Deployment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Looks at every decision after the policy and before anything is done. Its rules run in the order in which they are
 * written in {@link #review}; each marks what it changes. All services of a unit are treated alike.
 */
public final class DecisionGuard {
  private final GuardConfig config;

  public DecisionGuard(GuardConfig config) {
    this.config = config;
  }

  /**
   * What the guard needs to know beside the situation.
   *
   * @param sizes how large a deployment would have to be at a level other than its policy's wish
   * @param deployments the deployments as the engine knows them
   * @param closed true for a zone that refused capacity lately or does not answer
   */
  public record Facts(
      Situation situation, Sizes sizes, Map<DeploymentKey, Deployment> deployments, Predicate<Integer> closed) {}

  /** Sizes deployments at any level, by positions of the landscape. */
  public interface Sizes {
    Target at(int service, int zone, Level level);
  }

  /** Decisions of one unit in one zone, in the order of the unit's services. */
  public record Joint(Unit unit, int zone, List<Decision> decisions) {
    public Joint {
      decisions = List.copyOf(decisions);
    }

    Level wanted() {
      return decisions.stream().map(d -> d.chosen().level()).max(Level::compareTo).orElse(Level.ABSENT);
    }

    Level current() {
      return decisions.stream().map(d -> d.current().level()).min(Level::compareTo).orElse(Level.ABSENT);
    }

    boolean stepsDown() {
      return decisions.stream().anyMatch(d -> d.chosen().level().compareTo(d.current().level()) < 0);
    }

    boolean stepsUp() {
      return decisions.stream().anyMatch(d -> d.chosen().level().compareTo(d.current().level()) > 0);
    }

    Joint held(String rule, Reason why) {
      return changed(rule, why, Decision::current);
    }

    Joint changed(String rule, Reason why, Function<Decision, Target> to) {
      return new Joint(
          unit, zone,
          decisions.stream()
              .map(d -> d.chosen().equals(to.apply(d)) ? d : d.changedTo(to.apply(d), rule, why))
              .toList());
    }
  }

  /**
   * The decisions that may be carried out.
   *
   * @param joints in order of priority within each unit
   */
  public List<Joint> review(List<Joint> joints, Facts facts) {
    List<Joint> reviewed = new ArrayList<>();
    for (Joint joint : joints) {
      Joint next = aligned(joint, facts.sizes()); // first: every later rule may rely on one level per unit and zone
      next = useful(next, facts.situation());
      next = open(next, facts);
      next = fresh(next, facts);
      next = cool(next, facts);
      reviewed.add(next);
    }
    List<Joint> capped = cap(
        reviewed, Level.ACTIVE, config.maxActiveZones(), "cap on serving zones",
        d -> d.current().level() == Level.SHADOW ? d.current() : new Target.Absent());
    capped = cap(capped, Level.SHADOW, config.maxShadowZones(), "cap on shadows", _ -> new Target.Absent());
    List<Joint> afforded = afford(capped, facts.situation());
    return config.killSwitch() ? stop(afforded) : afforded; // last: nothing may overrule it
  }

  private List<Joint> stop(List<Joint> joints) {
    return joints.stream().map(j -> j.held("kill switch", Reason.of("the kill switch is on", held(j)))).toList();
  }

  /** What stays as it is. */
  private static Figure held(Joint joint) {
    return new Figure("instances held", joint.decisions().stream().mapToInt(d -> d.current().instances()).sum(), "");
  }

  private static Joint aligned(Joint joint, Sizes sizes) {
    Level level = joint.wanted();
    Reason why = Reason.of(
        "services of a group move together, to the highest level one of them needs",
        new Figure("services that need it", joint.decisions().stream().filter(d -> d.chosen().level() == level).count(),
            ""),
        new Figure("services of the group", joint.decisions().size(), ""));
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < joint.decisions().size(); i++) {
      Decision decision = joint.decisions().get(i);
      boolean fits = decision.chosen().level() == level;
      decisions.add(
          fits
              ? decision
              : decision.changedTo(sizes.at(joint.unit().services().get(i), joint.zone(), level), "group", why));
    }
    return new Joint(joint.unit(), joint.zone(), decisions);
  }

  /** A shadow that nobody is likely to need soon is not worth its upkeep, whatever the policy says. */
  private Joint useful(Joint joint, Situation situation) {
    if (joint.wanted() != Level.SHADOW) {
      return joint;
    }
    int[] clusters = situation.catchment(joint.zone(), situation.serving(joint.unit()));
    double most = joint.unit()
        .services()
        .stream()
        .mapToDouble(s -> situation.mostInstancesWorth(s, clusters, config.idle().after()))
        .max()
        .orElse(0);
    if (most >= config.idle().instances()) {
      return joint;
    }
    Reason why = Reason.of(
        "demand was and will be low", new Figure("most demand", most, "instances"),
        new Figure("idle below", config.idle().instances(), "instances"),
        new Figure("seen over", config.idle().after().toHours(), "h"));
    return joint.changed("idle shadow", why, _ -> new Target.Absent());
  }

  private static Joint open(Joint joint, Facts facts) {
    if (!joint.stepsUp() || !facts.closed().test(joint.zone())) {
      return joint;
    }
    return joint.held("capacity", Reason.of("the zone refused capacity lately or does not answer", held(joint)));
  }

  private Joint fresh(Joint joint, Facts facts) {
    Situation situation = facts.situation();
    Duration age = Duration.between(situation.snapshot().asOf(), situation.now());
    boolean stale = age.compareTo(config.staleAfter()) > 0 || !situation.snapshot().complete();
    if (!stale || !joint.stepsDown()) {
      return joint;
    }
    return joint.held(
        "stale data", Reason.of("no step down on an old or partial view", new Figure("age", age.toSeconds(), "s")));
  }

  private Joint cool(Joint joint, Facts facts) {
    boolean tooEarly = joint.decisions().stream().anyMatch(d -> tooEarly(d, facts));
    if (!tooEarly) {
      return joint;
    }
    Duration wait = joint.stepsDown() ? config.coolDownUp() : config.coolDownDown();
    Duration since = joint.decisions()
        .stream()
        .map(d -> Duration.between(changedAt(d, facts), facts.situation().now()))
        .min(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
    return joint.held(
        "cool-down",
        Reason.of(
            "its last change is too recent", new Figure("since then", since.toMinutes(), "min"),
            new Figure("cool-down", wait.toMinutes(), "min")));
  }

  private boolean tooEarly(Decision decision, Facts facts) {
    int step = decision.chosen().level().compareTo(decision.current().level());
    Duration wait = step < 0 ? config.coolDownUp() : config.coolDownDown();
    return step != 0 && facts.situation().now().isBefore(changedAt(decision, facts).plus(wait));
  }

  private static Instant changedAt(Decision decision, Facts facts) {
    return facts.deployments().getOrDefault(decision.key(), Deployment.NONE).levelChangedAt();
  }

  private static List<Joint> cap(
      List<Joint> joints,
      Level level,
      int limit,
      String rule,
      Function<Decision, Target> instead) {
    List<Joint> order = new ArrayList<>(joints);
    order.sort(Comparator.comparing((Joint j) -> j.current() != level)); // stable: those there first, then by rank
    List<Joint> refused = new ArrayList<>();
    Map<Unit, Integer> count = new HashMap<>();
    for (Joint joint : order) {
      if (joint.wanted() == level && count.merge(joint.unit(), 1, Integer::sum) > limit) {
        refused.add(joint);
      }
    }
    Reason why = Reason.of("more zones than allowed", new Figure("limit", limit, ""));
    return joints.stream().map(j -> refused.contains(j) ? j.changed(rule, why, instead) : j).toList();
  }

  private List<Joint> afford(List<Joint> joints, Situation situation) {
    List<Joint> afforded = new ArrayList<>();
    Money spent = Money.ZERO;
    for (Joint joint : joints) {
      Money price = hourly(joint, situation);
      if (spent.plus(price).compareTo(config.hourlyBudget()) > 0) {
        Reason why = Reason.of(
            "the hourly budget is spent",
            new Figure("budget", config.hourlyBudget().toDollars(), "$/h"),
            new Figure("spent on zones before", spent.toDollars(), "$/h"),
            new Figure("this zone", price.toDollars(), "$/h"));
        afforded.add(joint.changed("budget", why, _ -> new Target.Absent()));
      } else {
        spent = spent.plus(price);
        afforded.add(joint);
      }
    }
    return afforded;
  }

  private static Money hourly(Joint joint, Situation situation) {
    Money sum = Money.ZERO;
    for (int i = 0; i < joint.decisions().size(); i++) {
      Target target = joint.decisions().get(i).chosen();
      ServiceSpec service = situation.landscape().services().get(joint.unit().services().get(i));
      var zone = situation.landscape().zones().get(joint.zone()).id();
      var prices = situation.landscape().prices();
      sum = sum.plus(switch (target) {
        case Target.Absent() -> Money.ZERO;
        case Target.Shadow(int n) ->
          prices.instanceHour(zone, service.shadow()).amount().of(n, 1).plus(service.dependenciesPerHour());
        case Target.Active(int n) ->
          prices.instanceHour(zone, service.full()).amount().of(n, 1).plus(service.dependenciesPerHour());
      });
    }
    return sum;
  }
}
