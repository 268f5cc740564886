package dev.penumbra.simulator.recommendation;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.recommendation.Recommendation.Refusal;
import dev.penumbra.simulator.recommendation.Recommendation.ServicePlan;
import dev.penumbra.simulator.recommendation.Recommendation.ZonePlan;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.run.result.SlotRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Derives a recommendation from a run as its slots come in; in memory it holds one week of hours per service and zone,
 * however long the run.
 */
public final class RecommendationBuilder implements ResultSink {
  /** Below it, more than a fifth of the instances' time would be spared by not standing. */
  private static final double STANDING_SHARE = 0.8;
  /** An hour of the week is typical when the zone served in it more often than not. */
  private static final double TYPICAL_SHARE = 0.5;

  private static final Comparator<ZonePlan> IMPORTANCE = Comparator.comparing(ZonePlan::role)
      .thenComparing(ZonePlan::requestShare, Comparator.reverseOrder())
      .thenComparing(ZonePlan::activeShare, Comparator.reverseOrder())
      .thenComparing(ZonePlan::zone);

  private final RunIdentity source;
  private final WeekProfile length = new WeekProfile();
  private final List<ServiceSpec> specs;
  private final List<List<ZoneUse>> uses;
  private final SortedMap<DeploymentKey, Refusals> refusals = new TreeMap<>();

  /**
   * Nothing seen yet of a run.
   *
   * @param specs the run's services, in its order
   */
  public RecommendationBuilder(RunIdentity source, List<ServiceSpec> specs) {
    this.source = source;
    this.specs = List.copyOf(specs);
    if (!this.specs.stream().map(ServiceSpec::id).toList().equals(source.axes().services())) {
      throw new IllegalArgumentException(
          "services " + this.specs.stream().map(ServiceSpec::id).toList() + " of a run of " + source.axes().services());
    }
    length.add(source.start().toEpochMilli(), source.end().toEpochMilli());
    int zones = source.axes().zones().size();
    this.uses = source.axes()
        .services()
        .stream()
        .map(_ -> IntStream.range(0, zones).mapToObj(_ -> new ZoneUse()).toList())
        .toList();
  }

  @Override
  public void slot(SlotRecord slot) {
    uses.get(slot.service()).get(slot.zone()).add(slot, source.axes().slot().toMillis());
  }

  @Override
  public void decided(Instant at, Decision decision) {
    refusals.computeIfAbsent(decision.key(), key -> new Refusals(key.zone())).add(decision);
  }

  /** What the slots so far recommend; meant for a run that has finished. */
  public Recommendation build() {
    List<ServicePlan> services = new ArrayList<>();
    for (int service = 0; service < uses.size(); service++) {
      services.add(plan(specs.get(service), uses.get(service)));
    }
    return new Recommendation(source, services);
  }

  private ServicePlan plan(ServiceSpec service, List<ZoneUse> zones) {
    long requests = zones.stream().mapToLong(ZoneUse::requests).sum();
    long nanoDollars = zones.stream().mapToLong(ZoneUse::costNanoDollars).reduce(0, Math::addExact);
    List<ZonePlan> plans = new ArrayList<>();
    for (int zone = 0; zone < zones.size(); zone++) {
      if (zones.get(zone).isUsed()) {
        plans.add(plan(source.axes().zones().get(zone), zones.get(zone), requests, nanoDollars));
      }
    }
    plans.sort(IMPORTANCE);
    return new ServicePlan(
        service.id(), service.home(), service.full(), service.shadow(), plans, refused(service.id(), zones));
  }

  private List<Refusal> refused(ServiceId service, List<ZoneUse> zones) {
    List<Refusal> refused = new ArrayList<>();
    for (int zone = 0; zone < zones.size(); zone++) {
      DeploymentKey key = new DeploymentKey(service, source.axes().zones().get(zone));
      boolean used = zones.get(zone).isUsed();
      Optional.ofNullable(refusals.get(key)).flatMap(all -> all.findMain(used)).ifPresent(refused::add);
    }
    refused.sort(Comparator.comparingLong(Refusal::cycles).reversed().thenComparing(Refusal::zone));
    return refused;
  }

  private ZonePlan plan(ZoneId zone, ZoneUse use, long requests, long nanoDollars) {
    long runMillis = Duration.between(source.start(), source.end()).toMillis();
    double activeShare = share(use.activeMillis(), runMillis);
    double shadowShare = share(use.shadowMillis(), runMillis);
    HoursOfWeek schedule = use.activeTime().hoursAbove(TYPICAL_SHARE, length);
    Role role = role(activeShare, shadowShare, schedule);
    double requestShare = share(use.requests(), requests);
    double costShare = share(use.costNanoDollars(), nanoDollars);
    Reason reason = Reason.of(
        rule(role), new Figure("active share of time", activeShare, ""),
        new Figure("standing from", STANDING_SHARE, ""), new Figure("shadow share of time", shadowShare, ""),
        new Figure("typical hours of the week", schedule.hours().size(), "h"),
        new Figure("length of the run", (double) runMillis / Duration.ofDays(7).toMillis(), "weeks"),
        new Figure("share of requests", requestShare, ""), new Figure("share of cost", costShare, ""));
    return new ZonePlan(
        zone, role, activeShare, shadowShare, use.active(), use.shadow(), schedule, requestShare,
        new Money(use.costNanoDollars()), costShare, reason);
  }

  private static double share(long part, long whole) {
    return whole > 0 ? Math.clamp((double) part / whole, 0, 1) : 0;
  }

  private static Role role(double activeShare, double shadowShare, HoursOfWeek schedule) {
    if (activeShare >= STANDING_SHARE) {
      return Role.STANDING;
    }
    if (!schedule.hours().isEmpty()) {
      return Role.SCHEDULED;
    }
    return shadowShare > 0 ? Role.SHADOW : Role.ON_DEMAND;
  }

  private static String rule(Role role) {
    return switch (role) {
      case STANDING -> "serves nearly always";
      case SCHEDULED -> "serves in certain hours of the week more often than not";
      case SHADOW -> "kept warm, serves in no hour of the week more often than not";
      case ON_DEMAND -> "never kept warm, serves in no hour of the week more often than not";
    };
  }
}
