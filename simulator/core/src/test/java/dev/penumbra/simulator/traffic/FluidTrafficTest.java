package dev.penumbra.simulator.traffic;

import static dev.penumbra.simulator.traffic.TestLandscape.AWAY;
import static dev.penumbra.simulator.traffic.TestLandscape.BALANCER;
import static dev.penumbra.simulator.traffic.TestLandscape.CLUSTERS;
import static dev.penumbra.simulator.traffic.TestLandscape.HOME;
import static dev.penumbra.simulator.traffic.TestLandscape.NETWORK;
import static dev.penumbra.simulator.traffic.TestLandscape.warm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.simulator.traffic.request.RequestTraffic;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.service.TrafficSwitch;
import dev.penumbra.simulator.traffic.fluid.ClusterRates;
import dev.penumbra.simulator.traffic.fluid.FluidTraffic;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Traffic as a fluid beside the same request by request: a load of 3.33 servers from each of two places. */
class FluidTrafficTest {
  private static final long START = 1_000_000;
  private static final long SLOT = 60_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int[] NEAREST = {HOME, AWAY};
  private static final FlatDemand DEMAND = new FlatDemand(1, 20, SLOT, 20_000);

  /** Both kinds of traffic, led and served alike. */
  private record Both(Traffic requests, Traffic fluid) {
    static Both of(TrafficSwitch by) {
      return of(TestLandscape.of(1, by, false), DEMAND);
    }

    static Both of(Landscape landscape, FlatDemand demand) {
      return of(landscape, demand, 7);
    }

    static Both of(Landscape landscape, FlatDemand demand, long seed) {
      Both both = new Both(
          RequestTraffic.of(landscape, demand, CLUSTERS, NETWORK, PATIENCE, seed),
          FluidTraffic.of(landscape, ClusterRates.of(demand, CLUSTERS, landscape.clusters().size()), CLUSTERS, NETWORK,
              PATIENCE, Measured.LATENCY));
      for (int service = 0; service < demand.services(); service++) {
        both.serve(service, HOME, warm(16), 0);
      }
      return both;
    }

    /** The far clients go to the zone beside them from the start on. */
    static Both near(Serving away) {
      Both both = of(BALANCER);
      both.serve(0, AWAY, away, 0);
      both.lead(0);
      return both;
    }

    void each(Consumer<Traffic> change) {
      change.accept(requests);
      change.accept(fluid);
    }

    void serve(int service, int zone, Serving serving, long at) {
      each(traffic -> traffic.setServing(service, zone, serving, START + at));
    }

    void lead(long at) {
      each(traffic -> traffic.setRoutes(0, NEAREST, START + at));
    }

    void advance(long until) {
      each(traffic -> traffic.advance(START + until));
    }

    Pair harvest(int zone) {
      return new Pair(requests.harvest(0, zone), fluid.harvest(0, zone));
    }
  }

  /** What one deployment did by both. */
  private record Pair(TrafficSlice requests, TrafficSlice fluid) {
    /** Counts, work and penalty are alike within a share of them. */
    void assertAlike(double share) {
      close("arrived", TrafficSlice::arrived, 0.01);
      close("finished", TrafficSlice::finished, 0.01);
      close("busy", slice -> (long) slice.busyMillis(), 0.02);
      close("servers", slice -> (long) slice.serverMillis(), 0);
      close("misses", TrafficSlice::misses, share);
      close("above", slice -> slice.microsAbove() / 1000, share);
    }

    void close(String what, ToLongFunction<TrafficSlice> figure, double share) {
      long exact = figure.applyAsLong(requests);
      long near = figure.applyAsLong(fluid);
      assertThat(near).as(what).isCloseTo(exact, within((long) (share * exact) + 2));
    }
  }

  private static void assertConserved(TrafficSlice home, TrafficSlice away) {
    assertThat(home.finished() + away.finished() + home.dropped() + away.dropped() + home.queued() + away.queued())
        .isCloseTo(home.arrived() + away.arrived(), within(4L));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 12})
  void advance_steadyLoad_isThatOfRequests(int servers) {
    Both both = Both.near(warm(servers));
    both.advance(20 * SLOT);
    both.harvest(AWAY).assertAlike(0.06);
    both.harvest(HOME).assertAlike(0.04);
  }

  @Test
  void advance_clientsFarAway_missByTheirRoundTrip() {
    Both both = Both.of(BALANCER);
    both.advance(10 * SLOT);
    both.harvest(HOME).assertAlike(0.02);
  }

  /** A busy station's waiting differs by a tenth from seed to seed, so it is the mean over many that is compared. */
  @Test
  void setServing_fewerServersAndMoreAgain_waitsAsLongAsRequestsDo() {
    List<Both> runs = LongStream.rangeClosed(1, 20)
        .mapToObj(seed -> Both.of(TestLandscape.of(1, BALANCER, false), DEMAND, seed))
        .toList();
    runs.forEach(both -> both.serve(0, AWAY, warm(8), 0));
    runs.forEach(both -> both.lead(0));
    for (int servers : new int[]{4, 5, 6}) {
      long exact = 0;
      long near = 0;
      for (Both both : runs) {
        both.serve(0, AWAY, warm(servers), (servers - 4) * 6L * SLOT);
        both.advance((servers - 3) * 6L * SLOT);
        Pair pair = both.harvest(AWAY);
        pair.assertAlike(0.35);
        exact += pair.requests().microsAbove();
        near += pair.fluid().microsAbove();
      }
      assertThat((double) near / exact).as("above, %d servers", servers).isCloseTo(1, within(0.09));
    }
  }

  @Test
  void setRoutes_withDns_movesAsManyAndTheirPenalty() {
    Both both = Both.of(new TrafficSwitch.Dns(Duration.ofMillis(2 * SLOT)));
    both.serve(0, AWAY, warm(6), 0);
    both.advance(SLOT);
    both.lead(SLOT);
    Both watched = new Both(both.requests().copy(), both.fluid().copy());
    both.harvest(HOME);
    for (int half = 1; half <= 4; half++) {
      both.advance(SLOT + half * SLOT / 2);
      both.harvest(HOME).close("arrived", TrafficSlice::arrived, 0.01);
      both.harvest(AWAY).close("arrived", TrafficSlice::arrived, 0.05);
    }
    watched.advance(3 * SLOT);
    watched.harvest(HOME).assertAlike(0.02);
    watched.harvest(AWAY).assertAlike(0.08);
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "4, 0", "1, 0.6"})
  void advance_coldCache_worksAndWaitsLongerUntilItIsWarm(int steps, double missing) {
    Both both = Both.near(new Serving(16, true, 0, missing));
    for (int step = 1; step <= steps; step++) {
      both.advance(2L * step * SLOT / steps);
    }
    both.harvest(AWAY).assertAlike(missing > 0 ? 0.1 : 0.05); // of those repeated, one takes as long as two
    both.advance(4 * SLOT);
    both.harvest(AWAY).assertAlike(0.06);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 40})
  void advance_overload_buildsABacklogThatDrainsAgain(int steps) {
    Both both = Both.near(warm(2));
    for (int step = 1; step <= steps; step++) {
      both.advance(step * SLOT / 2 / steps);
    }
    Traffic rising = both.requests().copy();
    Traffic near = both.fluid().copy();
    new Pair(rising.harvest(0, AWAY), near.harvest(0, AWAY)).close("queued", TrafficSlice::queued, 0.03);
    both.serve(0, AWAY, warm(6), SLOT / 2);
    for (int step = 1; step <= steps; step++) {
      both.advance(SLOT / 2 + 3L * step * SLOT / steps);
    }
    Pair whole = both.harvest(AWAY);
    whole.assertAlike(0.05);
    assertThat(whole.fluid().queued()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void advance_beyondPatience_dropsAsManyAndCountsEachOnce(int steps) {
    Both both = Both.near(warm(1));
    for (int step = 1; step <= steps; step++) {
      both.advance(20L * step * SLOT / steps);
    }
    Pair away = both.harvest(AWAY);
    away.assertAlike(0.03);
    away.close("dropped", TrafficSlice::dropped, 0.03);
    assertThat(away.fluid().dropped()).isGreaterThan(200_000);
    double eachAbove = PATIENCE.toMillis() - TestLandscape.OBJECTIVE_MILLIS;
    assertThat(away.fluid().microsAbove()).isGreaterThan((long) (away.fluid().dropped() * eachAbove * 1000));
  }

  @Test
  void advance_ledToADeadZone_failsOverHomeForOneMoreRoundTrip() {
    Both both = Both.near(Serving.NONE);
    both.advance(4 * SLOT);
    both.harvest(HOME).assertAlike(0.02);
    assertThat(both.harvest(AWAY).fluid().arrived()).isZero();
  }

  @Test
  void setServing_zoneLosesItsServersInMidQueue_handsWhatWaitsToHome() {
    Both both = Both.near(warm(1));
    both.advance(SLOT / 8);
    both.serve(0, AWAY, Serving.NONE, SLOT / 8);
    both.advance(SLOT);
    Pair home = both.harvest(HOME);
    Pair away = both.harvest(AWAY);
    assertThat(away.fluid().queued()).isZero();
    home.close("finished at home", TrafficSlice::finished, 0.01);
    assertConserved(home.fluid(), away.fluid());
  }

  @Test
  void advance_callsToAServiceFarAway_takeTheirTimeOnTheNetwork() {
    Both both = Both.of(TestLandscape.of(2, BALANCER, true), new FlatDemand(2, 20, SLOT, 20_000));
    both.serve(0, AWAY, warm(6), 0);
    both.lead(0);
    both.advance(4 * SLOT);
    both.harvest(AWAY).assertAlike(0.03);
    both.serve(1, AWAY, warm(6), 4 * SLOT);
    both.advance(8 * SLOT);
    both.harvest(AWAY).assertAlike(0.08);
  }

  @Test
  void harvest_afterAnyControl_conservesRequests() {
    Both both = Both.near(warm(2));
    long home = 0;
    long away = 0;
    int[] servers = {1, 0, 3, 7, 2, 0};
    long arrived = 0;
    long dropped = 0;
    for (int i = 0; i < servers.length; i++) {
      both.serve(0, AWAY, servers[i] == 0 ? Serving.NONE : warm(servers[i]), i * SLOT);
      both.advance((i + 1) * SLOT);
      TrafficSlice atHome = both.harvest(HOME).fluid();
      TrafficSlice atAway = both.harvest(AWAY).fluid();
      arrived += atHome.arrived() + atAway.arrived();
      home += atHome.finished();
      away += atAway.finished();
      dropped += atHome.dropped() + atAway.dropped();
      assertThat(home + away + dropped + atHome.queued() + atAway.queued()).isCloseTo(arrived, within(4L * (i + 1)));
    }
    assertThat(arrived).isCloseTo(6 * 40_000, within(12L));
  }

  @Test
  void copy_takenInMidQueue_goesItsOwnWay() {
    Traffic original = Both.near(new Serving(2, true, 0, 1)).fluid();
    original.advance(START + SLOT / 3);
    Traffic copy = original.copy();
    Traffic other = original.copy();
    other.setServing(0, AWAY, warm(30), START + SLOT / 3);
    other.advance(START + 3 * SLOT);
    original.advance(START + 2 * SLOT);
    copy.advance(START + 2 * SLOT);
    for (int zone : NEAREST) {
      assertThat(text(copy.harvest(0, zone))).isEqualTo(text(original.harvest(0, zone)));
    }
    assertThat(other.harvest(0, AWAY).queued()).isZero();
  }

  private static String text(TrafficSlice slice) {
    return slice.toString().replaceAll("latency=.*", "");
  }

  @Test
  void advance_backwards_isRefused() {
    Traffic traffic = Both.of(BALANCER).fluid();
    traffic.advance(START + 10);
    assertThatThrownBy(() -> traffic.advance(START + 9)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("before the present");
  }
}
