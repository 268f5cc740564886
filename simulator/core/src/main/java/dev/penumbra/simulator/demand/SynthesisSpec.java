package dev.penumbra.simulator.demand;

import dev.penumbra.engine.demand.ExternalEvent;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Demand that is made up by stated rules.
 *
 * @param seed another seed draws other requests from the same expectation
 * @param slotMillis 1 to 3,600,000: the shape of the day is read in the middle of each slot
 * @param slots 1 or more
 * @param dispersion what the variance of a slot has beside its mean, as a share of the squared mean; 0 is Poisson, above
 *     it negative binomial
 */
public record SynthesisSpec(
    long seed,
    Instant start,
    long slotMillis,
    int slots,
    List<Load> loads,
    List<Population> populations,
    Rhythm rhythm,
    List<Campaign> campaigns,
    List<FlashCrowd> flashCrowds,
    List<Drift> drifts,
    double dispersion) {
  private static final long LONGEST_SLOT = 3_600_000;

  /** Requests per second to a service from all places together, on average over a week without events; 0 or more. */
  public record Load(ServiceId service, double requestsPerSecond) {
    public Load {
      requireAtLeastZero("load of '" + service + "' in requests/s", requestsPerSecond);
    }
  }

  /**
   * The people of a place.
   *
   * @param weight share of demand relative to the other places, 0 or more
   * @param timeZone when they live by the clock; without one, the sun's time at their longitude
   */
  public record Population(Place place, double weight, Optional<ZoneId> timeZone) {
    public Population {
      requireAtLeastZero("weight of '" + place.id() + "'", weight);
    }
  }

  /**
   * A known event and how demand climbs into it.
   *
   * @param ramp time from no uplift to the full one, and back before the end; 0 is a jump
   */
  public record Campaign(ExternalEvent event, Duration ramp) {
    public Campaign {
      Duration half = Duration.between(event.start(), event.end()).dividedBy(2);
      if (ramp.isNegative() || ramp.compareTo(half) > 0) {
        throw new IllegalArgumentException(
            "ramp " + ramp + " of '" + event.name() + "' must be 0 to half its length, " + half);
      }
    }
  }

  /**
   * A rush that nobody announced: sudden, then decaying exponentially.
   *
   * @param peak factor on demand at its start, 1 or more
   * @param decay time in which the excess falls to 1/e, above 0
   * @param place where; empty means everywhere
   * @param radiusKm how far around the place
   * @param services whose demand it moves; empty means all
   */
  public record FlashCrowd(
      Instant start,
      double peak,
      Duration decay,
      Optional<GeoPoint> place,
      double radiusKm,
      List<ServiceId> services) {
    public FlashCrowd {
      services = List.copyOf(services);
      if (!(peak >= 1 && peak < Double.POSITIVE_INFINITY) || !decay.isPositive() || !(radiusKm >= 0)) {
        throw new IllegalArgumentException(
            "flash crowd of " + peak + " (1 or more) decaying in " + decay + " (above 0) within " + radiusKm + " km");
      }
    }

    boolean reaches(ServiceId service, GeoPoint where) {
      boolean served = services.isEmpty() || services.contains(service);
      return served && (place.isEmpty() || place.get().distanceKm(where) <= radiusKm);
    }
  }

  /**
   * People move: a share of one place's original weight goes over to another, evenly from {@code start} to {@code end}.
   *
   * @param share 0 to 1
   */
  public record Drift(String from, String to, double share, Instant start, Instant end) {
    public Drift {
      if (!(share >= 0 && share <= 1) || !end.isAfter(start)) {
        throw new IllegalArgumentException(
            "drift of " + share + " (0 to 1) from '" + from + "', " + start + " until " + end + " (later)");
      }
    }
  }

  public SynthesisSpec {
    loads = List.copyOf(loads);
    populations = List.copyOf(populations);
    campaigns = List.copyOf(campaigns);
    flashCrowds = List.copyOf(flashCrowds);
    drifts = List.copyOf(drifts);
    if (slotMillis < 1 || slotMillis > LONGEST_SLOT || slots < 1) {
      throw new IllegalArgumentException(
          slots + " slots of " + slotMillis + " ms; at least 1 slot of 1 to " + LONGEST_SLOT + " ms");
    }
    requireAtLeastZero("dispersion", dispersion);
    double people = populations.stream().mapToDouble(Population::weight).sum();
    if (!(people > 0 && people < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the weights of the places add up to " + people + "; above 0, and finite");
    }
    requirePeople(populations, drifts);
    requireRoom(loads, slotMillis, rhythm, campaigns, flashCrowds);
  }

  /** A slot's requests are counted by an {@code int}; more than that is a slip of the pen, and drawing it would not end. */
  private static void requireRoom(
      List<Load> loads, long slotMillis, Rhythm rhythm, List<Campaign> campaigns, List<FlashCrowd> crowds) {
    double load = loads.stream().mapToDouble(Load::requestsPerSecond).max().orElse(0);
    double uplift = campaigns.stream().mapToDouble(c -> c.event().uplift()).reduce(1, Math::max);
    double rush = 1 + crowds.stream().mapToDouble(crowd -> crowd.peak() - 1).sum();
    double most = load * slotMillis / 1000 * rhythm.most() * uplift * rush;
    if (!(most < Integer.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "as many as " + most + " requests in a slot, when all comes together; at most " + (Integer.MAX_VALUE - 1));
    }
  }

  private static void requirePeople(List<Population> populations, List<Drift> drifts) {
    List<String> known = populations.stream().map(p -> p.place().id()).toList();
    if (known.stream().distinct().count() != known.size()) {
      throw new IllegalArgumentException("a place is listed twice in " + known);
    }
    for (Drift drift : drifts) {
      double away = drifts.stream().filter(d -> d.from().equals(drift.from())).mapToDouble(Drift::share).sum();
      if (!known.contains(drift.from()) || !known.contains(drift.to()) || away > 1) {
        throw new IllegalArgumentException(
            "drift from '" + drift.from() + "' to '" + drift.to() + "', in all " + away
                + " (at most 1); known places are " + known);
      }
    }
  }

  private static void requireAtLeastZero(String what, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(what + " is " + value + "; it must be 0 or more, and finite");
    }
  }
}
