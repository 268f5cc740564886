package dev.penumbra.simulator.verification.reference;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.simulator.network.NetworkModel;
import dev.penumbra.simulator.network.PathStretch;
import dev.penumbra.simulator.verification.reference.CityPings.Ping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The stretch between areas: of all pings from around one area to around another the median of measured over modelled
 * time, weighted by nearness, drawn towards 1 where there are few.
 */
final class StretchFit {
  /** Chosen on validation folds, as are the two below, out of 36 to 100 areas, 100 to 400 km and 0.02 to 0.1. */
  private static final int AREAS = 36;
  private static final double NEARNESS_KM = 300;
  private static final double WEIGHT_OF_NO_STRETCH = 0.02;
  private static final double NEGLIGIBLE_WEIGHT = 3e-3;
  private static final int ROUNDS = 30;

  private final CityPings training;
  /** Logarithm of measured over modelled time, from and to; not a number where nothing was measured. */
  private final double[][] logRatios;

  private record Weighted(double value, double weight) {}

  private StretchFit(CityPings training, NetworkModel.Path base) {
    this.training = training;
    int cities = training.cities().size();
    logRatios = new double[cities][cities];
    for (double[] row : logRatios) {
      Arrays.fill(row, Double.NaN);
    }
    for (Ping ping : training.pings()) {
      logRatios[ping.from()][ping.to()] = StrictMath.log(ping.millis() / base.millis(ping.km()));
    }
  }

  static PathStretch fit(CityPings training, NetworkModel.Path base) {
    List<GeoPoint> areas = areas(training);
    return new PathStretch(areas, new StretchFit(training, base).between(areas));
  }

  private double[][] between(List<GeoPoint> areas) {
    double[][] logs = new double[areas.size()][areas.size()];
    for (int i = 0; i < logs.length; i++) {
      for (int j = i; j < logs.length; j++) {
        logs[i][j] = median(pairs(areas.get(i), areas.get(j)));
        logs[j][i] = logs[i][j];
      }
    }
    return logs;
  }

  private List<Weighted> pairs(GeoPoint one, GeoPoint other) {
    double[] here = nearness(one);
    double[] there = nearness(other);
    List<Weighted> pairs = new ArrayList<>();
    for (int from = 0; from < here.length; from++) {
      for (int to = 0; here[from] > NEGLIGIBLE_WEIGHT && to < there.length; to++) {
        double value = Double.isNaN(logRatios[from][to]) ? logRatios[to][from] : logRatios[from][to];
        if (there[to] > NEGLIGIBLE_WEIGHT && !Double.isNaN(value)) {
          pairs.add(new Weighted(value, here[from] * there[to]));
        }
      }
    }
    return pairs;
  }

  private double[] nearness(GeoPoint area) {
    return training.cities()
        .stream()
        .mapToDouble(city -> StrictMath.exp(-city.distanceKm(area) / NEARNESS_KM))
        .toArray();
  }

  private static double median(List<Weighted> values) {
    values.sort(Comparator.comparingDouble(Weighted::value));
    double total = values.stream().mapToDouble(Weighted::weight).sum();
    double below = 0;
    for (Weighted value : values) {
      below += value.weight();
      if (below >= total / 2) {
        return value.value() * total / (total + WEIGHT_OF_NO_STRETCH);
      }
    }
    return 0;
  }

  /** Centres of the cities that pings start from or go to (k-means from the farthest points), to whole degrees. */
  static List<GeoPoint> areas(CityPings training) {
    int[] used = IntStream.concat(
        training.pings().stream().mapToInt(Ping::from), training.pings().stream().mapToInt(Ping::to))
        .distinct()
        .sorted()
        .toArray();
    List<Direction> cities = IntStream.of(used).mapToObj(i -> Direction.of(training.cities().get(i))).toList();
    List<Direction> centres = farthest(cities);
    for (int round = 0; round < ROUNDS; round++) {
      centres = moved(cities, centres);
    }
    return centres.stream().map(Direction::wholeDegrees).distinct().toList();
  }

  private static List<Direction> farthest(List<Direction> cities) {
    List<Direction> chosen = new ArrayList<>(List.of(cities.getFirst()));
    while (chosen.size() < Math.min(AREAS, cities.size())) {
      chosen.add(
          cities.stream()
              .max(Comparator.comparingDouble(city -> nearest(city, chosen).squaredDistance(city)))
              .orElseThrow());
    }
    return chosen;
  }

  private static Direction nearest(Direction city, List<Direction> centres) {
    return centres.stream().min(Comparator.comparingDouble(city::squaredDistance)).orElseThrow();
  }

  private static List<Direction> moved(List<Direction> cities, List<Direction> centres) {
    return centres.stream()
        .map(
            centre -> cities.stream()
                .filter(city -> nearest(city, centres).equals(centre))
                .reduce(Direction::plus)
                .map(Direction::unit)
                .orElse(centre))
        .toList();
  }
}
