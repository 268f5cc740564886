package dev.penumbra.simulator.verification.flow;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.demand.Rhythm;
import dev.penumbra.simulator.demand.SynthesisSpec;
import dev.penumbra.simulator.demand.SyntheticDemand;
import dev.penumbra.simulator.traffic.arrival.Arrivals;
import dev.penumbra.simulator.verification.evidence.DistanceEvidence;
import dev.penumbra.simulator.verification.evidence.Evidence;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Requests whose rate follows the day and a sudden rush, as the simulator makes them, must be a Poisson process once time
 * is stretched by the rate (Brown and others 2002): gaps are exponential and moments uniform.
 */
public final class ArrivalLaws {
  private static final int SLOTS = 4 * 24;
  private static final Duration SLOT = Duration.ofMinutes(15);
  private static final Instant START = Instant.parse("2026-03-11T00:00:00Z");
  private static final double PER_SECOND = 2;
  private static final ServiceId SERVICE = new ServiceId("verified");

  private ArrivalLaws() {}

  /** Both tests over one day. */
  public static List<Evidence> evidence(long seed) {
    SyntheticDemand demand = demand(seed);
    int[] clusters = new int[demand.places().size()];
    double[] passed = passedAt(demand, clusters, seed);
    double[] gaps = new double[passed.length];
    double before = 0;
    for (int i = 0; i < passed.length; i++) {
      gaps[i] = -StrictMath.expm1(before - passed[i]);
      before = passed[i];
    }
    double total = expectedUntil(demand, SLOTS);
    double[] moments = Arrays.stream(passed).map(p -> p / total).toArray();
    return List.of(
        DistanceEvidence.ofUniform("arrivals of varying rate: distance of rescaled gaps from exponential", gaps),
        DistanceEvidence.ofUniform("arrivals of varying rate: distance of rescaled moments from uniform", moments));
  }

  private static SyntheticDemand demand(long seed) {
    var populations = List.of(
        new SynthesisSpec.Population(new Place("east", new GeoPoint(40, -74)), 2, Optional.empty()),
        new SynthesisSpec.Population(new Place("west", new GeoPoint(34, -118)), 1, Optional.empty()));
    var rush = new SynthesisSpec.FlashCrowd(
        START.plus(Duration.ofHours(9)), 6, Duration.ofHours(1), Optional.empty(), 0, List.of());
    return new SyntheticDemand(
        new SynthesisSpec(
            seed, START, SLOT.toMillis(), SLOTS, List.of(new SynthesisSpec.Load(SERVICE, PER_SECOND)), populations,
            Rhythm.EVENING, List.of(), List.of(rush), List.of(), 0));
  }

  /** Requests expected until each request that came. */
  private static double[] passedAt(SyntheticDemand demand, int[] clusters, long seed) {
    Arrivals arrivals = new Arrivals(demand, 0, new ServiceTime(10, 1), seed, SERVICE.toString(), clusters);
    double slotMicros = 1000.0 * SLOT.toMillis();
    double[] upTo = new double[SLOTS + 1];
    for (int slot = 0; slot <= SLOTS; slot++) {
      upTo[slot] = expectedUntil(demand, slot);
    }
    DoubleStream.Builder passed = DoubleStream.builder();
    for (int taken = arrivals.take(SLOTS * slotMicros); taken > 0; taken = arrivals.take(SLOTS * slotMicros)) {
      for (int i = arrivals.first(); i < arrivals.first() + taken; i++) {
        double slots = arrivals.moments()[i] / slotMicros;
        int slot = (int) slots;
        passed.add(upTo[slot] + (slots - slot) * (upTo[slot + 1] - upTo[slot]));
      }
    }
    return passed.build().toArray();
  }

  private static double expectedUntil(SyntheticDemand demand, int until) {
    double expected = 0;
    for (int slot = 0; slot < until; slot++) {
      for (int place = 0; place < demand.places().size(); place++) {
        expected += demand.expected(0, place, slot);
      }
    }
    return expected;
  }
}
