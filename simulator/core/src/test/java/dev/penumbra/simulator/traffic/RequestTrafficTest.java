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
import dev.penumbra.engine.model.service.TrafficSwitch;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestTrafficTest {
  private static final long START = 1_000_000;
  private static final long SLOT = 60_000;
  private static final int[] NEAREST = {HOME, AWAY};
  private static final FlatDemand DEMAND = new FlatDemand(1, 4, SLOT, 20_000);

  private static Traffic traffic(TrafficSwitch by, FlatDemand demand, boolean calls) {
    Traffic traffic = RequestTraffic.of(
        TestLandscape.of(demand.services(), by, calls),
        demand,
        CLUSTERS,
        NETWORK,
        Duration.ofSeconds(20),
        7);
    for (int service = 0; service < demand.services(); service++) {
      traffic.setServing(service, HOME, warm(16), START);
    }
    return traffic;
  }

  private static Traffic traffic() {
    return traffic(BALANCER, DEMAND, false);
  }

  private static Traffic withAway(TrafficSwitch by, Serving away) {
    Traffic traffic = traffic(by, DEMAND, false);
    traffic.setServing(0, AWAY, away, START);
    traffic.setRoutes(0, NEAREST, START);
    return traffic;
  }

  private static double medianMillis(TrafficSlice slice) {
    return slice.latency().quantileMicros(0.5) / 1000;
  }

  /** A slice as text, its histogram with it, so that slices can be compared to the byte. */
  private static String text(TrafficSlice slice) {
    return slice.toString().replaceAll("latency=.*", "")
        + Arrays.toString(slice.latency().toArray());
  }

  @Test
  void advance_wholeDemand_givesEveryRequestOfTheSourceOnce() {
    Traffic traffic = withAway(BALANCER, warm(16));
    traffic.advance(START + 4 * SLOT);
    TrafficSlice home = traffic.harvest(0, HOME);
    TrafficSlice away = traffic.harvest(0, AWAY);
    assertThat(home.arrived()).isEqualTo(80_000);
    assertThat(away.arrived()).isEqualTo(80_000);
    assertThat(home.finished() + home.dropped() + home.queued()).isEqualTo(home.arrived());
    assertThat(home.latency().count()).isEqualTo(home.finished());
    assertThat(home.serverMillis()).isEqualTo(16.0 * 4 * SLOT);
    assertThat(home.utilisation()).isCloseTo(20_000.0 * 10 / (16 * SLOT), within(0.01));
  }

  @Test
  void advance_manySmallSteps_equalOneBig() {
    Traffic once = withAway(BALANCER, new Serving(5, true, 0.2, 0.5));
    Traffic often = once.copy();
    once.advance(START + 2 * SLOT);
    for (long at = START; at < START + 2 * SLOT; at += 7) {
      often.advance(at);
    }
    often.advance(START + 2 * SLOT);
    assertThat(text(often.harvest(0, AWAY))).isEqualTo(text(once.harvest(0, AWAY)));
    assertThat(text(often.harvest(0, HOME))).isEqualTo(text(once.harvest(0, HOME)));
  }

  @Test
  void copy_takenInMidQueue_continuesToTheSameBytes() {
    Traffic original = withAway(new TrafficSwitch.Dns(Duration.ofSeconds(30)), new Serving(2, true, 0, 1));
    original.advance(START + SLOT / 3);
    Traffic copy = original.copy();
    copy.copy().advance(START + 3 * SLOT);
    for (Traffic traffic : List.of(original, copy)) {
      traffic.setServing(0, AWAY, Serving.NONE, START + SLOT / 2);
      traffic.advance(START + 2 * SLOT);
    }
    assertThat(text(copy.harvest(0, HOME))).isEqualTo(text(original.harvest(0, HOME)));
    assertThat(text(copy.harvest(0, AWAY))).isEqualTo(text(original.harvest(0, AWAY)));
  }

  @Test
  void advance_underTwoRoutings_givesTheSameWork() {
    Traffic one = traffic();
    Traffic other = withAway(BALANCER, warm(16));
    one.advance(START + SLOT);
    other.advance(START + SLOT);
    double shared = other.harvest(0, HOME).busyMillis() + other.harvest(0, AWAY).busyMillis();
    assertThat(one.harvest(0, HOME).busyMillis()).isCloseTo(shared, within(1e-6 * shared));
  }

  @Test
  void advance_withAnotherService_drawsTheSameForTheFirst() {
    Traffic alone = traffic(BALANCER, DEMAND, false);
    Traffic beside = traffic(BALANCER, new FlatDemand(2, 4, SLOT, 20_000), false);
    alone.advance(START + 4 * SLOT);
    beside.advance(START + 4 * SLOT);
    assertThat(text(beside.harvest(0, HOME))).isEqualTo(text(alone.harvest(0, HOME)));
    assertThat(beside.harvest(1, HOME).arrived()).isEqualTo(160_000);
  }

  @Test
  void advance_withLessDemandForOneService_leavesTheOthersAlone() {
    Traffic two = traffic(BALANCER, new FlatDemand(2, 4, SLOT, 20_000), false);
    Traffic one = traffic();
    two.advance(START + SLOT);
    one.advance(START + SLOT);
    assertThat(text(two.harvest(0, HOME))).isEqualTo(text(one.harvest(0, HOME)));
  }

  @Test
  void advance_withAColdCache_isSlowerUntilItIsWarm() {
    Traffic warm = withAway(BALANCER, warm(16));
    Traffic cold = withAway(BALANCER, new Serving(16, true, 0, 0));
    warm.advance(START + SLOT);
    cold.advance(START + SLOT);
    double warmBusy = warm.harvest(0, AWAY).busyMillis();
    double coldBusy = cold.harvest(0, AWAY).busyMillis();
    // 10,000 requests at a mean factor of 2, the other 10,000 at 1.
    assertThat(coldBusy / warmBusy).isCloseTo(1.5, within(0.03));
    warm.advance(START + 2 * SLOT);
    cold.advance(START + 2 * SLOT);
    assertThat(cold.harvest(0, AWAY).busyMillis())
        .isCloseTo(warm.harvest(0, AWAY).busyMillis(), within(1e-3));
  }

  @Test
  void advance_withSessionsMissing_repeatsAboutAsManyAsThereWere() {
    Traffic traffic = withAway(BALANCER, new Serving(32, true, 1, 0.5));
    traffic.advance(START + 4 * SLOT);
    assertThat(traffic.harvest(0, AWAY).repeated()).isBetween(4_750L, 5_250L);
  }

  @Test
  void setRoutes_withDns_movesClientsEvenlyOverTheTimeToLive() {
    Traffic traffic = traffic(new TrafficSwitch.Dns(Duration.ofMillis(SLOT)), DEMAND, false);
    traffic.setServing(0, AWAY, warm(16), START);
    traffic.advance(START + SLOT);
    traffic.setRoutes(0, NEAREST, START + SLOT);
    for (int quarter = 0; quarter < 4; quarter++) {
      traffic.advance(START + SLOT + (quarter + 1) * SLOT / 4);
      double share = traffic.harvest(0, AWAY).arrived() / 5_000.0;
      assertThat(share).isCloseTo((quarter + 0.5) / 4, within(0.03));
    }
    traffic.harvest(0, HOME);
    traffic.advance(START + 3 * SLOT);
    assertThat(traffic.harvest(0, HOME).arrived()).isEqualTo(20_000);
  }

  @Test
  void setRoutes_withABalancer_movesClientsAtOnce() {
    Traffic traffic = traffic();
    traffic.setServing(0, AWAY, warm(16), START);
    traffic.advance(START + SLOT);
    traffic.setRoutes(0, NEAREST, START + SLOT);
    traffic.advance(START + 2 * SLOT);
    assertThat(traffic.harvest(0, AWAY).arrived()).isEqualTo(20_000);
  }

  @Test
  void advance_ledToADeadZone_failsOverHomeForOneMoreRoundTrip() {
    Traffic led = withAway(BALANCER, Serving.NONE);
    led.advance(START + SLOT);
    TrafficSlice slice = led.harvest(0, HOME);
    assertThat(slice.failedOver()).isEqualTo(20_000);
    assertThat(slice.arrived()).isEqualTo(40_000);
    Traffic direct = traffic();
    direct.advance(START + SLOT);
    assertThat(slice.latency().quantileMicros(0.9)).isGreaterThan(
        direct.harvest(0, HOME).latency().quantileMicros(0.9));
    assertThat(led.harvest(0, AWAY).arrived()).isZero();
  }

  @Test
  void setServing_zoneLosesItsServersInMidQueue_handsWhatWaitsToHome() {
    Traffic traffic = withAway(BALANCER, warm(1));
    traffic.advance(START + SLOT / 8);
    traffic.setServing(0, AWAY, Serving.NONE, START + SLOT / 8);
    traffic.advance(START + SLOT / 4);
    TrafficSlice home = traffic.harvest(0, HOME);
    TrafficSlice away = traffic.harvest(0, AWAY);
    assertThat(away.queued()).isZero();
    assertThat(away.finished()).isLessThan(away.arrived());
    assertThat(home.failedOver()).isGreaterThan(away.arrived() - away.finished());
    assertThat(home.finished() + home.dropped() + home.queued() + away.finished())
        .isEqualTo(home.arrived() + away.arrived());
  }

  @Test
  void advance_homeTakesNoTraffic_keepsRequestsUntilTheirPatienceEnds() {
    Traffic traffic = traffic();
    traffic.setServing(0, HOME, new Serving(16, false, 1, 0), START);
    traffic.advance(START + SLOT);
    TrafficSlice held = traffic.harvest(0, HOME);
    assertThat(held.finished()).isZero();
    assertThat(held.dropped()).isCloseTo(40_000 * 2 / 3, within(600L));
    traffic.setServing(0, HOME, warm(1000), START + SLOT);
    traffic.advance(START + SLOT + 1000);
    TrafficSlice resumed = traffic.harvest(0, HOME);
    assertThat(resumed.queued()).isZero();
    assertThat(resumed.latency().quantileMicros(0.5)).isBetween(8e6, 12e6);
  }

  @Test
  void advance_callsToAServiceFarAway_takeTheirTimeOnTheNetwork() {
    var demand = new FlatDemand(2, 4, SLOT, 20_000);
    Traffic far = traffic(BALANCER, demand, true);
    Traffic near = traffic(BALANCER, demand, true);
    for (Traffic traffic : List.of(far, near)) {
      traffic.setServing(0, AWAY, warm(16), START);
      traffic.setRoutes(0, NEAREST, START);
    }
    near.setServing(1, AWAY, warm(16), START);
    far.advance(START + SLOT);
    near.advance(START + SLOT);
    double apart = 2 * TestLandscape.MILLIS_PER_KM * Math.toRadians(60) * 6371.0088;
    assertThat(medianMillis(far.harvest(0, AWAY)) - medianMillis(near.harvest(0, AWAY)))
        .isCloseTo(apart, within(0.04 * apart));
  }

  @Test
  void advance_backwards_isRefused() {
    Traffic traffic = traffic();
    traffic.advance(START + 10);
    assertThatThrownBy(() -> traffic.advance(START + 9)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("before the present");
  }
}
