package dev.penumbra.simulator.demand;

import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.simulator.demand.SynthesisSpec.Campaign;
import dev.penumbra.simulator.demand.SynthesisSpec.Drift;
import dev.penumbra.simulator.demand.SynthesisSpec.FlashCrowd;
import dev.penumbra.simulator.demand.SynthesisSpec.Load;
import dev.penumbra.simulator.demand.SynthesisSpec.Population;
import dev.penumbra.simulator.kernel.RandomStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Made-up demand. Each slot of each series draws from a stream of its own, so slots may be asked for in any order, and a
 * change to one service or place changes nothing elsewhere.
 */
public final class SyntheticDemand implements DemandSource {
  private static final int MILLIS_PER_DEGREE = 240_000;

  private final SynthesisSpec spec;
  private final List<Place> places;
  private final double weights;

  /** Demand as specified. */
  public SyntheticDemand(SynthesisSpec spec) {
    this.spec = spec;
    this.places = spec.populations().stream().map(Population::place).toList();
    this.weights = spec.populations().stream().mapToDouble(Population::weight).sum();
  }

  @Override
  public List<Place> places() {
    return places;
  }

  @Override
  public int services() {
    return spec.loads().size();
  }

  @Override
  public Instant start() {
    return spec.start();
  }

  @Override
  public long slotMillis() {
    return spec.slotMillis();
  }

  @Override
  public int slots() {
    return spec.slots();
  }

  @Override
  public int requests(int service, int place, int slot) {
    ServiceId name = spec.loads().get(service).service();
    RandomStream random = RandomStream.named(spec.seed(), "demand/" + name + "/" + places.get(place).id(), slot);
    long drawn = Counts.negativeBinomial(random, expected(service, place, slot), spec.dispersion());
    return (int) Math.min(drawn, Integer.MAX_VALUE);
  }

  /** Requests that the slot of a series has on average over all seeds. */
  public double expected(int service, int place, int slot) {
    Load load = spec.loads().get(service);
    long from = spec.start().toEpochMilli() + slot * spec.slotMillis();
    Instant middle = Instant.ofEpochMilli(from + spec.slotMillis() / 2);
    Population population = spec.populations().get(place);
    double people = (population.weight() + moved(population.place().id(), middle)) / weights;
    return load.requestsPerSecond() * spec.slotMillis() / 1000 * people
        * spec.rhythm().factor(localTime(population, middle))
        * campaigns(load.service(), population.place(), middle)
        * flashCrowds(load.service(), population.place(), from);
  }

  private static LocalDateTime localTime(Population population, Instant at) {
    if (population.timeZone().isPresent()) {
      ZoneId zone = population.timeZone().get();
      return LocalDateTime.ofInstant(at, zone);
    }
    double longitude = population.place().location().longitudeDegrees();
    return LocalDateTime.ofInstant(at.plusMillis((long) (longitude * MILLIS_PER_DEGREE)), ZoneOffset.UTC);
  }

  /** Weight that came to a place, less what left it. */
  private double moved(String place, Instant at) {
    double moved = 0;
    for (Drift drift : spec.drifts()) {
      double share = drift.share() * ramp(drift.start(), drift.end(), at);
      moved += drift.to().equals(place) ? share * weight(drift.from()) : 0;
      moved -= drift.from().equals(place) ? share * weight(drift.from()) : 0;
    }
    return moved;
  }

  private double weight(String place) {
    return spec.populations()
        .stream()
        .filter(p -> p.place().id().equals(place))
        .mapToDouble(Population::weight)
        .sum();
  }

  /** The largest uplift, as the engine's calendar joins events. */
  private double campaigns(ServiceId service, Place place, Instant at) {
    double factor = 1;
    boolean none = true;
    for (Campaign campaign : spec.campaigns()) {
      var event = campaign.event();
      if (at.isBefore(event.start()) || !at.isBefore(event.end()) || !event.reaches(service, place.location())) {
        continue;
      }
      double in = ramp(event.start(), event.start().plus(campaign.ramp()), at);
      double out = 1 - ramp(event.end().minus(campaign.ramp()), event.end(), at);
      double uplift = 1 + (event.uplift() - 1) * Math.min(in, out);
      factor = none ? uplift : Math.max(factor, uplift);
      none = false;
    }
    return factor;
  }

  /** 0 until {@code start}, 1 from {@code end} on, a line between. */
  private static double ramp(Instant start, Instant end, Instant at) {
    long span = end.toEpochMilli() - start.toEpochMilli();
    long passed = at.toEpochMilli() - start.toEpochMilli();
    if (passed >= span) {
      return 1;
    }
    return passed <= 0 ? 0 : passed / (double) span; // a span of 0 divides nothing
  }

  private double flashCrowds(ServiceId service, Place place, long fromMillis) {
    double factor = 1;
    for (FlashCrowd crowd : spec.flashCrowds()) {
      if (crowd.reaches(service, place.location())) {
        factor += (crowd.peak() - 1) * excess(crowd, fromMillis);
      }
    }
    return factor;
  }

  /** Mean of the decaying excess over a slot, exactly: the start may lie inside the slot. */
  private double excess(FlashCrowd crowd, long fromMillis) {
    double start = crowd.start().toEpochMilli();
    double decay = crowd.decay().toMillis();
    double begin = Math.max(0, fromMillis - start);
    double end = fromMillis + spec.slotMillis() - start;
    if (end <= 0) {
      return 0;
    }
    return decay / spec.slotMillis() * (StrictMath.exp(-begin / decay) - StrictMath.exp(-end / decay));
  }
}
