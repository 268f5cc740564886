package dev.penumbra.engine.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.model.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DensityClusteringTest {
  private static WeightedPoint point(String id, double latitude, double longitude, double weight) {
    return new WeightedPoint(id, new GeoPoint(latitude, longitude), weight);
  }

  private static List<String> names(Clustering clustering) {
    return clustering.clusters().stream().map(c -> c.id().value()).toList();
  }

  @Test
  void cluster_townsAndALonelyHouse_areNamedByTheHeaviestAndOrderedByWeight() {
    Clustering found = new DensityClustering(50, 10).cluster(
        List.of(
            point("house", 60, 25, 1), point("evanston", 42.05, -87.69, 3), point("chicago", 41.88, -87.63, 30),
            point("shinjuku", 35.69, 139.70, 50), point("yokohama", 35.44, 139.64, 20)));
    assertThat(names(found)).containsExactly("shinjuku", "chicago", "house");
    assertThat(found.clusterOf()).containsExactly(2, 1, 1, 0, 0);
    assertThat(found.clusters().getFirst().centre().latitudeDegrees()).isCloseTo(35.62, within(0.01));
    assertThat(found.clusters().getFirst().radiusKm()).isCloseTo(20, within(2.0));
    assertThat(found.clusters().getLast().radiusKm()).isZero();
  }

  @Test
  void cluster_acrossTheAntimeridianAndThePole_isOne() {
    var reach = new DensityClustering(300, 2);
    assertThat(reach.cluster(List.of(point("a", -17, 179.5, 1), point("b", -17, -179.5, 1))).clusters())
        .singleElement()
        .satisfies(c -> assertThat(Math.abs(c.centre().longitudeDegrees())).isCloseTo(180, within(1e-6)));
    assertThat(names(reach.cluster(List.of(point("n", 89.5, 10, 1), point("p", 89.5, -170, 1))))).containsExactly("n");
  }

  @Test
  void cluster_pointBetweenTwoCores_goesWithTheNearer() {
    Clustering found = new DensityClustering(120, 10).cluster(
        List.of(
            point("west", 0, 0, 4), point("farWest", 0, -0.5, 7), point("east", 0, 1.8, 4), point("farEast", 0, 2.3, 7),
            point("between", 0, 1, 1)));
    assertThat(names(found)).containsExactly("farEast", "farWest");
    assertThat(found.clusterOf()).containsExactly(1, 1, 0, 0, 0);
  }

  @Property(tries = 100)
  void cluster_anyPoints_agreesWithTheDefinitionInAnyOrder(
      @ForAll long seed, @ForAll @DoubleRange(min = 1, max = 15_000) double reach) {
    Random random = new Random(seed);
    List<WeightedPoint> points = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      points.add(
          point("p" + i, random.nextInt(-18, 19) * 5, random.nextInt(-12, 13) * 15, random.nextInt(5)));
    }
    var clustering = new DensityClustering(reach, 6);
    Clustering found = clustering.cluster(points);
    for (int a = 0; a < points.size(); a++) {
      for (int b = 0; b < points.size(); b++) {
        if (near(points, a, b, reach) && isCore(points, a, reach) && isCore(points, b, reach)) {
          assertThat(found.clusterOf().get(a)).isEqualTo(found.clusterOf().get(b));
        }
      }
      assertThat(found.clusters().get(found.clusterOf().get(a)).centre().distanceKm(points.get(a).where()))
          .isLessThanOrEqualTo(found.clusters().get(found.clusterOf().get(a)).radiusKm());
    }
    List<WeightedPoint> shuffled = new ArrayList<>(points);
    Collections.shuffle(shuffled, random);
    assertThat(clustering.cluster(shuffled).clusters()).isEqualTo(found.clusters());
  }

  private static boolean isCore(List<WeightedPoint> points, int a, double reach) {
    double weight = 0;
    for (int b = 0; b < points.size(); b++) {
      weight += near(points, a, b, reach) ? points.get(b).weight() : 0;
    }
    return weight >= 6;
  }

  private static boolean near(List<WeightedPoint> points, int a, int b, double reach) {
    return points.get(a).where().distanceKm(points.get(b).where()) <= reach;
  }

  @Test
  void cluster_twentyThousandPointsHoweverDense_takesSeconds() {
    Random random = new Random(1);
    List<WeightedPoint> points = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      points.add(point("p" + i, random.nextDouble(-60, 70), random.nextDouble(-180, 180), random.nextInt(1, 100)));
    }
    long before = System.nanoTime();
    assertThat(new DensityClustering(100, 500).cluster(points).clusters().size()).isGreaterThan(1);
    assertThat(new DensityClustering(30_000, 500).cluster(points.subList(0, 5000)).clusters()).hasSize(1);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void of_accessRecords_weighsEachPointByItsRecords() {
    Instant noon = Instant.parse("2001-03-05T12:00:00Z");
    var points = WeightedPoint.of(
        List.of(
            new AccessRecord(noon, new GeoPoint(41.881, -87.629)),
            new AccessRecord(noon, new GeoPoint(41.879, -87.631)),
            new AccessRecord(noon, new GeoPoint(-33.9, 151.2))));
    assertThat(points).extracting(WeightedPoint::id).containsExactly("33.90S-151.20E", "41.88N-87.63W");
    assertThat(points).extracting(WeightedPoint::weight).containsExactly(1.0, 2.0);
    assertThat(names(Clustering.eachPlaceItsOwn(points))).containsExactly("33.90S-151.20E", "41.88N-87.63W");
  }

  @Test
  void cluster_sameIdTwiceOrNoPoints_isRefusedOrEmpty() {
    var clustering = new DensityClustering(1, 1);
    assertThat(clustering.cluster(List.of()).clusters()).isEmpty();
    assertThatThrownBy(() -> clustering.cluster(List.of(point("a", 0, 0, 1), point("a", 1, 1, 1))))
        .hasMessageContaining("same id");
    assertThatThrownBy(() -> new DensityClustering(0, 1)).hasMessageContaining("0.0 km");
  }
}
