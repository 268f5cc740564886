package dev.penumbra.simulator.traffic;

import static dev.penumbra.simulator.traffic.TestLandscape.AWAY;
import static dev.penumbra.simulator.traffic.TestLandscape.CLUSTERS;
import static dev.penumbra.simulator.traffic.TestLandscape.CONCURRENCY;
import static dev.penumbra.simulator.traffic.TestLandscape.HOME;
import static dev.penumbra.simulator.traffic.TestLandscape.NETWORK;
import static dev.penumbra.simulator.traffic.TestLandscape.warm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.behaviour.ClientRetries;
import dev.penumbra.engine.model.behaviour.ServiceBehaviour;
import dev.penumbra.simulator.kernel.RandomStream;
import dev.penumbra.simulator.network.ClientPaths;
import dev.penumbra.simulator.traffic.arrival.Arrivals;
import dev.penumbra.simulator.traffic.request.RequestTraffic;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Clients that do not wait for ever and ask again. */
class RetriesTest {
  private static final long START = 1_000_000;
  private static final long SECOND = 1000;
  private static final long SEED = 7;
  private static final FlatDemand DEMAND = new FlatDemand(1, 3, SECOND, 500);

  private static ClientRetries clients(long timeoutMillis, int retries, boolean cancelled) {
    return new ClientRetries(Duration.ofMillis(timeoutMillis), retries, Duration.ofMillis(50), 2, 1, cancelled);
  }

  private static Traffic traffic(ServiceBehaviour behaviour, FlatDemand demand) {
    return RequestTraffic.of(TestLandscape.of(behaviour), demand, CLUSTERS, NETWORK, Duration.ofHours(1), SEED);
  }

  private static Traffic retried(ClientRetries clients) {
    return traffic(ServiceBehaviour.PLAIN.withClients(clients), DEMAND);
  }

  private static String text(TrafficSlice slice) {
    return slice.toString().replaceAll("latency=[^,]*,", "") + Arrays.toString(slice.latency().toArray());
  }

  /** Conservation, at every moment and with forks. */
  @Property(tries = 40)
  void advance_underAnyControl_accountsForEveryRequest(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int timeout, @ForAll boolean cancelled) {
    RandomStream control = RandomStream.named(seed, "control");
    Traffic traffic = traffic(
        ServiceBehaviour.PLAIN.withClients(clients(timeout, 3, cancelled))
            .withQueueLimit(OptionalInt.of(control.nextBelow(40))),
        DEMAND);
    traffic.setRoutes(0, new int[]{HOME, AWAY}, START);
    long arrived = 0;
    long ended = 0;
    for (long at = 0; at < 4 * SECOND; at += 1 + control.nextBelow(500)) {
      traffic.setServing(0, HOME, warm(control.nextBelow(3) * CONCURRENCY), START + at);
      traffic.setServing(0, AWAY, warm(control.nextBelow(2) * CONCURRENCY), START + at);
      TrafficSlice home = traffic.harvest(0, HOME);
      TrafficSlice away = traffic.harvest(0, AWAY);
      arrived += home.arrived() + away.arrived();
      ended += home.ended() + away.ended();
      assertThat(arrived).isEqualTo(ended + home.inSystem() + away.inSystem());
      traffic = traffic.copy();
    }
    assertThat(arrived).isPositive();
  }

  /** Random servers and places over time, against an event list that looks at nothing before its time. */
  @Property(tries = 60)
  void advance_toTheEnd_countsWhatAnEventListCounts(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 400) int timeout,
      @ForAll @IntRange(min = 0, max = 4) int retries,
      @ForAll boolean cancelled) {
    RandomStream control = RandomStream.named(seed, "control");
    int limit = control.nextBelow(3) == 0 ? 1_000_000 : control.nextBelow(40);
    ServiceBehaviour behaviour = ServiceBehaviour.PLAIN.withClients(clients(timeout, retries, cancelled))
        .withQueueLimit(OptionalInt.of(limit));
    Traffic traffic = traffic(behaviour, DEMAND);
    PlainRetries plain = plain(behaviour);
    for (long at = 0; at < 3 * SECOND; at += 1 + control.nextBelow(500)) {
      int instances = control.nextBelow(3);
      traffic.setServing(0, HOME, warm(instances * CONCURRENCY), START + at);
      plain.control(instances * CONCURRENCY, instances * limit, 1000.0 * at);
    }
    traffic.setServing(0, HOME, warm(CONCURRENCY), START + 3 * SECOND);
    plain.control(CONCURRENCY, limit, 3000.0 * SECOND);
    traffic.advance(START + 200 * SECOND);
    plain.runUntil(200_000.0 * SECOND);
    TrafficSlice slice = traffic.harvest(0, HOME);
    assertThat(slice.attempts())
        .isEqualTo(new AttemptCounts(plain.retried, plain.timedOut, plain.rejected, plain.givenUp, 0, 0));
    assertThat(slice.arrived()).isEqualTo(3000).isEqualTo(slice.ended());
    assertThat(slice.latency().toArray()).isEqualTo(plain.latency.toArray());
    assertThat(slice.busyMillis()).isCloseTo(plain.busyMicros / 1000, within(1e-6 * plain.busyMicros + 1e-9));
  }

  /** Fed with the same requests. */
  private static PlainRetries plain(ServiceBehaviour behaviour) {
    Landscape landscape = TestLandscape.of(behaviour);
    ClientPaths paths = new ClientPaths(landscape, NETWORK);
    PlainRetries plain = new PlainRetries(
        behaviour.clients().orElseThrow(), cluster -> paths.meanMicros(cluster, HOME), SEED, "s0");
    Arrivals arrivals = new Arrivals(DEMAND, 0, landscape.services().getFirst().serviceTime(), SEED, "s0", CLUSTERS);
    for (int count = arrivals.take(1e12); count > 0; count = arrivals.take(1e12)) {
      for (int i = arrivals.first(); i < arrivals.first() + count; i++) {
        plain.request(
            arrivals.request(i), arrivals.clusters()[i], arrivals.moments()[i], arrivals.demands()[i],
            arrivals.jitters()[i]);
      }
    }
    return plain;
  }

  @Test
  void advance_clientsThatNeverLosePatience_givesTheBytesOfThoseThatWait() {
    Traffic plain = traffic(ServiceBehaviour.PLAIN, DEMAND);
    Traffic patient = retried(clients(Duration.ofDays(7).toMillis() - 1, 3, false));
    for (Traffic traffic : new Traffic[]{plain, patient}) {
      traffic.setServing(0, HOME, new Serving(CONCURRENCY, true, 0, 0.5), START);
      traffic.setServing(0, AWAY, new Serving(CONCURRENCY, true, 0, 0.5), START + SECOND / 2);
      traffic.setRoutes(0, new int[]{HOME, AWAY}, START + SECOND / 2);
      traffic.setServing(0, AWAY, Serving.NONE, START + SECOND);
      traffic.advance(START + 2 * SECOND);
    }
    assertThat(text(patient.harvest(0, HOME))).isEqualTo(text(plain.harvest(0, HOME)));
    assertThat(text(patient.harvest(0, AWAY))).isEqualTo(text(plain.harvest(0, AWAY)));
  }

  @Test
  void advance_manySmallStepsAndCopies_equalOneBig() {
    Traffic once = retried(clients(60, 3, false));
    once.setServing(0, HOME, warm(CONCURRENCY), START);
    Traffic often = once.copy();
    once.advance(START + 4 * SECOND);
    for (long at = START; at < START + 4 * SECOND; at += 7) {
      often.advance(at);
      often = often.copy();
    }
    often.advance(START + 4 * SECOND);
    TrafficSlice slice = once.harvest(0, HOME);
    assertThat(text(often.harvest(0, HOME))).isEqualTo(text(slice));
    assertThat(slice.attempts().timedOut()).isPositive();
  }

  @Test
  void advance_latencyOfARetriedRequest_runsFromItsFirstSending() {
    Traffic traffic = retried(clients(100, 1, true));
    traffic.advance(START + SECOND);
    traffic.setServing(0, HOME, warm(1000 * CONCURRENCY), START + SECOND);
    traffic.advance(START + SECOND + 80);
    TrafficSlice slice = traffic.harvest(0, HOME);
    assertThat(slice.attempts().retried()).isPositive();
    assertThat(slice.latency().quantileMicros(0.99)).isGreaterThan(100_000);
  }

  /** Clients that ask again keep a station busy that would have recovered from the same short outage. */
  @Test
  void advance_afterAnOutage_retriesKeepTheStationOverloaded() {
    FlatDemand steady = new FlatDemand(1, 60, SECOND, 330);
    Traffic waiting = traffic(ServiceBehaviour.PLAIN.withClients(clients(400, 0, false)), steady);
    Traffic asking = traffic(ServiceBehaviour.PLAIN.withClients(clients(400, 8, false)), steady);
    for (Traffic traffic : new Traffic[]{waiting, asking}) {
      traffic.setServing(0, HOME, warm(CONCURRENCY), START);
      traffic.setServing(0, HOME, Serving.NONE, START + 5 * SECOND);
      traffic.setServing(0, HOME, warm(CONCURRENCY), START + 7 * SECOND);
      traffic.advance(START + 40 * SECOND);
      traffic.harvest(0, HOME);
      traffic.advance(START + 60 * SECOND);
    }
    TrafficSlice calm = waiting.harvest(0, HOME);
    TrafficSlice storm = asking.harvest(0, HOME);
    assertThat(storm.attempts().retried()).isGreaterThan(storm.arrived());
    assertThat(storm.finished()).isLessThan(calm.finished());
  }
}
