package dev.penumbra.simulator.traffic;

import static dev.penumbra.simulator.traffic.TestLandscape.AWAY;
import static dev.penumbra.simulator.traffic.TestLandscape.CLUSTERS;
import static dev.penumbra.simulator.traffic.TestLandscape.HOME;
import static dev.penumbra.simulator.traffic.TestLandscape.NETWORK;
import static dev.penumbra.simulator.traffic.TestLandscape.warm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.dependency.DependencyAccess;
import dev.penumbra.engine.model.behaviour.FreshInstance;
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

  private static double busyMillis(ServiceBehaviour behaviour, long readyAfter) {
    Traffic traffic = traffic(behaviour, Serving.NONE);
    traffic.setServing(0, HOME, warm(4 * TestLandscape.CONCURRENCY), START + readyAfter);
    traffic.advance(START + SLOT);
    traffic.harvest(0, HOME);
    traffic.advance(START + 2 * SLOT);
    return traffic.harvest(0, HOME).busyMillis();
  }

  @Test
  void fresh_overTime_isSlowUntilTheTimeIsOver() {
    ServiceBehaviour slow = ServiceBehaviour.PLAIN
        .withFresh(new FreshInstance.OverTime(3, Duration.ofMillis(2 * SLOT)));
    double plain = busyMillis(ServiceBehaviour.PLAIN, 1);
    // from half way to the end of the slowness: a mean factor of 1.5
    assertThat(busyMillis(slow, 1) / plain).isCloseTo(1.5, within(0.02));
    assertThat(busyMillis(slow, 0)).isEqualTo(busyMillis(ServiceBehaviour.PLAIN, 0));
  }

  @Test
  void fresh_overRequests_isSlowUntilEachInstanceHasWorkedOnThem() {
    Traffic plain = traffic(ServiceBehaviour.PLAIN, Serving.NONE);
    Traffic slow = traffic(
        ServiceBehaviour.PLAIN.withFresh(new FreshInstance.OverRequests(3, 4_000)), Serving.NONE);
    for (Traffic traffic : new Traffic[]{plain, slow}) {
      traffic.setServing(0, HOME, warm(4 * TestLandscape.CONCURRENCY), START + 1);
      traffic.advance(START + SLOT);
    }
    // 16,000 of the 40,000 requests at a mean factor of 2
    assertThat(slow.harvest(0, HOME).busyMillis() / plain.harvest(0, HOME).busyMillis())
        .isCloseTo(1.4, within(0.03));
    plain.advance(START + 2 * SLOT);
    slow.advance(START + 2 * SLOT);
    assertThat(slow.harvest(0, HOME).busyMillis()).isCloseTo(plain.harvest(0, HOME).busyMillis(), within(1e-3));
  }

  @Test
  void fresh_oneOfTwoInstances_slowsItsOwnRequestsOnly() {
    ServiceBehaviour slow = ServiceBehaviour.PLAIN.withFresh(new FreshInstance.OverTime(3, Duration.ofDays(1)));
    Traffic traffic = traffic(slow, warm(3 * TestLandscape.CONCURRENCY));
    traffic.setServing(0, HOME, warm(4 * TestLandscape.CONCURRENCY), START + SLOT);
    Traffic often = traffic.copy();
    traffic.advance(START + 2 * SLOT);
    for (long at = START + SLOT; at < START + 2 * SLOT; at += 7) {
      often.advance(at);
      often = often.copy();
    }
    often.advance(START + 2 * SLOT);
    TrafficSlice slice = traffic.harvest(0, HOME);
    assertThat(text(often.harvest(0, HOME))).isEqualTo(text(slice));
    Traffic plain = traffic(ServiceBehaviour.PLAIN, warm(3 * TestLandscape.CONCURRENCY));
    plain.advance(START + 2 * SLOT);
    assertThat(slice.busyMillis() / plain.harvest(0, HOME).busyMillis()).isBetween(1.05, 1.6);
  }

  private static TrafficSlice withDatabase(DependencyAccess access, int zone) {
    Traffic traffic = RequestTraffic.of(
        TestLandscape.of(access), DEMAND, CLUSTERS, NETWORK, Duration.ofSeconds(20), 7);
    traffic.setServing(0, HOME, warm(100), START);
    traffic.setServing(0, AWAY, warm(100), START);
    traffic.setRoutes(0, NEAREST, START);
    traffic.advance(START + SLOT);
    return traffic.harvest(0, zone);
  }

  @Test
  void access_ofADependency_takesItsLatencyAndTheWayToItsHome() {
    DependencyAccess none = new DependencyAccess(1, 0, false);
    DependencyAccess beside = new DependencyAccess(3, 20, false);
    DependencyAccess athome = new DependencyAccess(3, 20, true);
    double plain = medianMillis(withDatabase(none, AWAY));
    assertThat(medianMillis(withDatabase(beside, AWAY)) - plain).isCloseTo(60, within(3.0));
    double there = TestLandscape.MILLIS_PER_KM * Math.toRadians(60) * 6371.0088 + 2;
    assertThat(medianMillis(withDatabase(athome, AWAY)) - plain).isCloseTo(60 + 3 * there, within(0.05 * 3 * there));
    assertThat(text(withDatabase(athome, HOME))).isEqualTo(text(withDatabase(beside, HOME)));
    assertThat(withDatabase(beside, AWAY).busyMillis()).isEqualTo(withDatabase(none, AWAY).busyMillis());
  }

  private static double medianMillis(TrafficSlice slice) {
    return slice.latency().quantileMicros(0.5) / 1000;
  }
}
