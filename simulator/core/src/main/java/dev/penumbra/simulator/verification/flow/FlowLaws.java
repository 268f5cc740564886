package dev.penumbra.simulator.verification.flow;

import dev.penumbra.simulator.kernel.RandomStream;
import dev.penumbra.simulator.station.Station;
import dev.penumbra.simulator.verification.evidence.Evidence;
import dev.penumbra.simulator.verification.evidence.ExactEvidence;
import java.util.List;

/**
 * What holds exactly whatever happens: a station whose load swings, whose servers and places come, go and fail all at once,
 * and whose requests lose patience.
 */
public final class FlowLaws {
  private static final double PATIENCE_MICROS = 400_000;
  private static final double SERVICE_MICROS = 10_000;
  private static final int STRETCHES = 4_000;
  private static final int MOST_SERVERS = 8;
  /** One stretch in so many has no server at all. */
  private static final int STRETCHES_PER_FAULT = 20;
  /** One stretch in so many has a limit of those who wait. */
  private static final int STRETCHES_PER_LIMIT = 4;
  private static final int MOST_PLACES = 20;
  private static final double STRETCHES_PER_SWING = 500;

  private final RandomStream random;
  private final Station station = new Station(PATIENCE_MICROS);
  private final StationHistory history = new StationHistory(PATIENCE_MICROS);
  private double now;
  private double nextArrival;
  private int miscounted;

  private FlowLaws(long seed) {
    random = RandomStream.named(seed, "verification of flow");
  }

  /** The laws over one long run. */
  public static List<Evidence> evidence(long seed) {
    FlowLaws run = new FlowLaws(seed);
    for (int stretch = 0; stretch < STRETCHES; stretch++) {
      run.stretch(stretch);
    }
    return run.laws();
  }

  private void stretch(int stretch) {
    int servers = random.nextBelow(STRETCHES_PER_FAULT) == 0 ? 0 : 1 + random.nextBelow(MOST_SERVERS);
    station.setServers(servers, now);
    history.serversSet(servers, now);
    station.setPlaces(random.nextBelow(STRETCHES_PER_LIMIT) == 0 ? random.nextBelow(MOST_PLACES) : Integer.MAX_VALUE);
    double until = now + 2 * SERVICE_MICROS * 10 * random.nextDouble();
    double swing = 1 + 0.9 * StrictMath.sin(2 * StrictMath.PI * stretch / STRETCHES_PER_SWING);
    double gap = SERVICE_MICROS / (0.45 * MOST_SERVERS * swing);
    station.open(now, until, history);
    for (nextArrival = Math.max(nextArrival, now); nextArrival < until; nextArrival += gap * random.nextExponential()) {
      history.arrived(nextArrival);
      station.offer(nextArrival, SERVICE_MICROS * random.nextExponential(), 0, 0, history);
    }
    station.close(history);
    now = until;
    long waiting = history.arrived() - history.started() - history.refused();
    miscounted += waiting == station.waiting() ? 0 : 1;
  }

  private List<Evidence> laws() {
    StationHistory.Areas areas = history.areas(now);
    long accounted = history.started() + history.refused() + station.waiting();
    String run = "varying load and faults: ";
    return List.of(
        ExactEvidence.equal(run + "arrived = started + refused + waiting, requests", history.arrived(), accounted),
        ExactEvidence.equal(run + "control events at which they differ", 0, miscounted),
        ExactEvidence.equal(
            run + "Little's law, ns waited = queue over time", areas.waitingNanos(), history.waitedNanos(now)),
        ExactEvidence.equal(run + "ns in which a server idled while a request waited", 0, areas.idleNanos()));
  }
}
