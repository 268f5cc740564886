package dev.penumbra.simulator.traffic;

import static dev.penumbra.simulator.traffic.TestLandscape.AWAY;
import static dev.penumbra.simulator.traffic.TestLandscape.CLUSTERS;
import static dev.penumbra.simulator.traffic.TestLandscape.HOME;
import static dev.penumbra.simulator.traffic.TestLandscape.NETWORK;
import static dev.penumbra.simulator.traffic.TestLandscape.warm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.model.behaviour.ServiceBehaviour;
import dev.penumbra.simulator.traffic.request.RequestTraffic;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a service can be told to do beyond plain queueing. */
class BehaviourTest {
  private static final long START = 1_000_000;
  private static final long SLOT = 60_000;
  private static final int[] NEAREST = {HOME, AWAY};
  private static final FlatDemand DEMAND = new FlatDemand(1, 4, SLOT, 20_000);

  private static Traffic traffic(ServiceBehaviour behaviour, Serving home) {
    Traffic traffic = RequestTraffic.of(
        TestLandscape.of(behaviour), DEMAND, CLUSTERS, NETWORK, Duration.ofSeconds(20), 7);
    traffic.setServing(0, HOME, home, START);
    return traffic;
  }

  private static ServiceBehaviour limited(int perInstance) {
    return ServiceBehaviour.PLAIN.withQueueLimit(OptionalInt.of(perInstance));
  }

  /** Instances that are slow at first, so that requests wait. */
  private static Serving cold(int instances) {
    return new Serving(instances * TestLandscape.CONCURRENCY, true, 0, 0);
  }

  private static String text(TrafficSlice slice) {
    return slice.toString().replaceAll("latency=.*", "") + Arrays.toString(slice.latency().toArray());
  }

  @Test
  void queueLimit_neverReached_changesNothing() {
    Traffic plain = traffic(ServiceBehaviour.PLAIN, cold(2));
    Traffic limited = traffic(limited(1_000_000), cold(2));
    plain.advance(START + 2 * SLOT);
    limited.advance(START + 2 * SLOT);
    assertThat(text(limited.harvest(0, HOME))).isEqualTo(text(plain.harvest(0, HOME)));
  }

  @Test
  void queueLimit_ofAnOverloadedStation_boundsWhoWaitsPerInstance() {
    Traffic traffic = traffic(limited(5), Serving.NONE);
    traffic.setServing(0, HOME, cold(2), START);
    traffic.advance(START + SLOT / 16);
    TrafficSlice two = traffic.harvest(0, HOME);
    traffic.setServing(0, HOME, cold(1), START + SLOT / 16);
    traffic.advance(START + SLOT / 8);
    TrafficSlice one = traffic.harvest(0, HOME);
    assertThat(two.queued()).isBetween(1L, 10L);
    assertThat(one.queued()).isBetween(1L, 5L);
    assertThat(one.rejected()).isPositive().isEqualTo(one.dropped());
    assertThat(one.finished() + one.dropped() + one.queued()).isEqualTo(one.arrived() + two.queued());
  }

  @Test
  void queueLimit_manySmallSteps_equalOneBig() {
    Traffic once = traffic(limited(3), cold(2));
    Traffic often = once.copy();
    once.advance(START + SLOT);
    for (long at = START; at < START + SLOT; at += 7) {
      often.advance(at);
    }
    often.advance(START + SLOT);
    TrafficSlice slice = once.harvest(0, HOME);
    assertThat(text(often.harvest(0, HOME))).isEqualTo(text(slice));
    assertThat(slice.rejected()).isPositive();
  }

  @Test
  void queueLimit_zoneLosesItsServersInMidQueue_rejectsThoseThatFindNoPlaceAtHome() {
    Traffic traffic = traffic(limited(40), warm(8));
    traffic.setServing(0, AWAY, cold(1), START);
    traffic.setRoutes(0, NEAREST, START);
    traffic.advance(START + SLOT / 8);
    TrafficSlice before = traffic.harvest(0, AWAY);
    traffic.harvest(0, HOME);
    traffic.setServing(0, HOME, Serving.NONE, START + SLOT / 8);
    traffic.setServing(0, AWAY, Serving.NONE, START + SLOT / 8);
    TrafficSlice home = traffic.harvest(0, HOME);
    assertThat(before.queued()).isPositive();
    assertThat(home.rejected()).isEqualTo(before.queued());
    assertThat(traffic.harvest(0, AWAY).queued()).isZero();
  }
}
