package dev.penumbra.engine.zones;

import static dev.penumbra.engine.zones.ZoneScene.WEEK;
import static dev.penumbra.engine.zones.ZoneScene.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.model.ZoneId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ZoneRankingTest {
  private static final CapacityBelief ROOM = CapacityBelief.NONE;

  private static List<ZoneId> order(List<RankedZone> ranked) {
    return ranked.stream().map(RankedZone::zone).toList();
  }

  private static int week(int hour) {
    return hour / WEEK;
  }

  private static RankedZone of(List<RankedZone> ranked, int position) {
    return ranked.stream().filter(r -> r.zone().equals(zone(position))).findFirst().orElseThrow();
  }

  @Test
  void rank_sameInAllElse_putsTheCloserFirst() {
    ZoneScene scene = new ZoneScene(List.of(0.0, 40.0, 50.0), List.of(1.0, 1.0, 1.0), List.of(52.0));
    List<RankedZone> ranked = scene.rank(scene.steady(100), ROOM);
    assertThat(order(ranked)).containsExactly(zone(2), zone(1));
    assertThat(ranked.getFirst().proximity()).isEqualTo(1);
    assertThat(ranked.getFirst().savedMillis()).as("50 degrees of the equator, 1 ms per 100 km")
        .isCloseTo(50 * 111.195 / 100, within(0.1));
    assertThat(ranked.getLast().proximity()).as("nobody is closer to it than to the first").isZero();
  }

  @Test
  void rank_sameInAllElse_putsTheCheaperFirst() {
    ZoneScene scene = new ZoneScene(List.of(0.0, 50.0, 50.0, 50.0), List.of(2.0, 3.0, 1.0, 2.0), List.of(50.0));
    List<RankedZone> ranked = scene.rank(scene.steady(100), ROOM);
    assertThat(order(ranked).getFirst()).isEqualTo(zone(2));
    assertThat(of(ranked, 1).cost()).isZero();
    assertThat(of(ranked, 3).cost()).isCloseTo(0.5, within(1e-9));
    assertThat(of(ranked, 2).cost()).isEqualTo(1);
    assertThat(of(ranked, 1).shadowDollarsPerHour()).as("instance, and 100 kB an hour at 2 cents a gigabyte")
        .isCloseTo(3 + 100 * 1000 / 1e9 * 0.02, within(1e-12));
  }

  @Test
  void rank_refusedCapacity_lowersAndComesBack() {
    ZoneScene scene = new ZoneScene(List.of(0.0, 50.0, 50.0), List.of(1.0, 1.0, 1.0), List.of(50.0));
    DemandHistory history = scene.steady(100);
    Instant until = history.end().plus(Duration.ofHours(1));
    CapacityBelief refused = ROOM.withRefusal(zone(1), until);
    assertThat(order(scene.rank(history, ROOM))).as("equals stand as given").containsExactly(zone(1), zone(2));
    List<RankedZone> closed = scene.rank(history, refused, RankingWeights.DEFAULT, until.minusMillis(1));
    assertThat(order(closed)).containsExactly(zone(2), zone(1));
    assertThat(of(closed, 1).capacity()).isZero();
    assertThat(of(closed, 2).capacity()).isEqualTo(1);
    CapacityBelief later = refused;
    double before = of(scene.rank(history, later, RankingWeights.DEFAULT, until), 1).capacity();
    assertThat(before).as("one grant taken for given, one refusal").isEqualTo(0.5);
    for (int grant = 0; grant < 8; grant++) {
      later = later.withGrant(zone(1));
      double now = of(scene.rank(history, later, RankingWeights.DEFAULT, until), 1).capacity();
      assertThat(now).isGreaterThan(before);
      before = now;
    }
    assertThat(before).isGreaterThan(0.95);
  }

  @Test
  void rank_demandThatGrows_outweighsTheSameThatDoesNot() {
    ZoneScene scene = new ZoneScene(List.of(0.0, -60.0, 60.0), List.of(1.0, 1.0, 1.0), List.of(-60.0, 60.0));
    List<RankedZone> ranked = scene.rank(
        scene.demand(8, List.of(_ -> 150, hour -> 100 + 5 * week(hour))), ROOM);
    assertThat(order(scene.rank(scene.steady(150, 135), ROOM))).containsExactly(zone(1), zone(2));
    assertThat(of(ranked, 2).growingShare()).isEqualTo(1);
    assertThat(of(ranked, 1).growingShare()).isZero();
    double growth = of(ranked, 2).savedMillis() / of(ranked, 1).savedMillis();
    double recent = (100 + 5 * 5.5) * 2 / 3 + 135 / 3.0;
    assertThat(growth).as("recent demand, and two weeks more of its growth")
        .isCloseTo(recent * (1 + 2 * 5 / 117.5) / 150, within(1e-9));
  }

  @Test
  void rank_demandOfTheLastDay_countsMoreThanThatOfOtherDays() {
    ZoneScene scene = new ZoneScene(List.of(0.0, -60.0, 60.0), List.of(1.0, 1.0, 1.0), List.of(-60.0, 60.0));
    DemandHistory moved = scene.demand(
        4, List.of(hour -> hour < 4 * WEEK - 24 ? 110 : 0, hour -> hour < 4 * WEEK - 24 ? 100 : 210));
    assertThat(order(scene.rank(moved, ROOM))).containsExactly(zone(2), zone(1));
  }

  @Test
  void rank_withoutDemand_isByPriceAndSparesNothing() {
    ZoneScene scene = new ZoneScene(List.of(0.0, 10.0, 20.0), List.of(1.0, 3.0, 2.0), List.of(20.0));
    List<RankedZone> ranked = scene.rank(scene.steady(0), ROOM);
    assertThat(order(ranked)).containsExactly(zone(2), zone(1));
    assertThat(ranked).allMatch(r -> r.proximity() == 0 && r.savedMillis() == 0 && r.growingShare() == 0);
  }

  @Property(tries = 200)
  void rank_anyWorld_showsScoresThatMakeUpTheTotal(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0, max = 3) double proximity,
      @ForAll @DoubleRange(min = 0, max = 3) double cost,
      @ForAll @DoubleRange(min = 0.01, max = 3) double room) {
    Random random = new Random(seed);
    int zones = random.nextInt(2, 9);
    ZoneScene scene = new ZoneScene(
        doubles(random, zones, -170, 170), doubles(random, zones, 0.1, 3), doubles(random, 4, -170, 170));
    DemandHistory history = scene.steady(random.nextInt(50), random.nextInt(50), random.nextInt(50), 1);
    CapacityBelief belief = ROOM.withRefusal(zone(1), history.end().plusSeconds(random.nextInt(-1, 2)));
    var weights = new RankingWeights(proximity, cost, room, 12);
    List<RankedZone> ranked = scene.rank(history, belief, weights, history.end());
    assertThat(order(ranked)).as("every zone but the home, once")
        .containsExactlyInAnyOrderElementsOf(IntStream.range(1, zones).mapToObj(ZoneScene::zone).toList());
    for (RankedZone r : ranked) {
      assertThat(List.of(r.proximity(), r.cost(), r.capacity(), r.growingShare())).allMatch(s -> s >= 0 && s <= 1);
      double total = (proximity * r.proximity() + cost * r.cost() + room * r.capacity()) / (proximity + cost + room);
      assertThat(r.total()).isCloseTo(total, within(1e-12));
    }
    assertThat(ranked).isSortedAccordingTo(Comparator.comparingDouble(r -> -Math.rint(r.total() * 1e9)));
  }

  private static List<Double> doubles(Random random, int count, double from, double to) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(random.nextDouble(from, to));
    }
    return values;
  }
}
