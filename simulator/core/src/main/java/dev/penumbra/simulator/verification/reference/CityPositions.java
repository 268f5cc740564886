package dev.penumbra.simulator.verification.reference;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.simulator.verification.reference.CityPings.Ping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Where cities are. A list of names takes some for a namesake elsewhere, which the distances between cities give away;
 * those are put where the distances to all others say (multilateration).
 */
final class CityPositions {
  /** A city whose distances are typically further off than this is another one. */
  private static final double CONFUSED_KM = 60;
  /** Beyond this a distance is taken to be wrong, not the place. */
  private static final double MOST_MISFIT_KM = 300;
  private static final int COARSE_DEGREES = 4;
  private static final double FINE_DEGREES = 0.01;

  private final List<String> names;
  /** By city, those that start or end there. */
  private final List<List<Ping>> pings;

  private record Candidate(GeoPoint at, double misfit) {}

  CityPositions(List<String> names, List<Ping> pings) {
    this.names = names;
    this.pings = names.stream().<List<Ping>>map(_ -> new ArrayList<>()).toList();
    pings.forEach(ping -> {
      this.pings.get(ping.from()).add(ping);
      this.pings.get(ping.to()).add(ping);
    });
  }

  /** A position for each name. */
  List<GeoPoint> find(Map<String, GeoPoint> known) {
    List<Optional<GeoPoint>> listed = names.stream().map(name -> listed(name, known)).toList();
    List<Optional<GeoPoint>> sure = new ArrayList<>();
    for (int city = 0; city < names.size(); city++) {
      int self = city;
      sure.add(listed.get(city).filter(at -> misfit(self, at, listed, new Median()::evaluate) < CONFUSED_KM));
    }
    List<GeoPoint> found = new ArrayList<>();
    for (int city = 0; city < names.size(); city++) {
      int self = city;
      found.add(sure.get(city).orElseGet(() -> located(self, sure)));
    }
    return found;
  }

  /** The longest name that the destination begins with. */
  private static Optional<GeoPoint> listed(String destination, Map<String, GeoPoint> known) {
    return known.keySet()
        .stream()
        .filter(name -> destination.startsWith(name + " "))
        .max(Comparator.comparingInt(String::length))
        .map(known::get);
  }

  private interface Summary {
    double of(double[] misfits);
  }

  private double misfit(int city, GeoPoint at, List<Optional<GeoPoint>> others, Summary summary) {
    double[] misfits = pings.get(city)
        .stream()
        .filter(ping -> others.get(other(ping, city)).isPresent())
        .mapToDouble(ping -> Math.abs(at.distanceKm(others.get(other(ping, city)).orElseThrow()) - ping.km()))
        .toArray();
    return summary.of(misfits);
  }

  private static int other(Ping ping, int city) {
    return ping.from() == city ? ping.to() : ping.from();
  }

  private static double mean(double[] misfits) {
    double sum = 0;
    for (double misfit : misfits) {
      sum += Math.min(misfit, MOST_MISFIT_KM);
    }
    return misfits.length == 0 ? 0 : sum / misfits.length;
  }

  /** The best point of a grid, then of ever finer ones around it. */
  private GeoPoint located(int city, List<Optional<GeoPoint>> others) {
    Candidate best = new Candidate(new GeoPoint(0, 0), Double.POSITIVE_INFINITY);
    for (int latitude = -60; latitude <= 72; latitude += COARSE_DEGREES) {
      for (int longitude = -180; longitude < 180; longitude += COARSE_DEGREES) {
        best = better(best, city, new GeoPoint(latitude, longitude), others);
      }
    }
    for (double step = COARSE_DEGREES / 2.0; step > FINE_DEGREES; step /= 2) {
      best = refined(best, city, step, others);
    }
    return best.at();
  }

  private Candidate refined(Candidate from, int city, double step, List<Optional<GeoPoint>> others) {
    Candidate best = from;
    Candidate before;
    do {
      before = best;
      for (int i = 0; i < 9; i++) {
        double latitude = Math.clamp(before.at().latitudeDegrees() + step * (i / 3 - 1), -90, 90);
        double longitude = Math.clamp(before.at().longitudeDegrees() + step * (i % 3 - 1), -180, 180);
        best = better(best, city, new GeoPoint(latitude, longitude), others);
      }
    } while (!best.equals(before));
    return best;
  }

  private Candidate better(Candidate best, int city, GeoPoint other, List<Optional<GeoPoint>> others) {
    double misfit = misfit(city, other, others, CityPositions::mean);
    return misfit < best.misfit() ? new Candidate(other, misfit) : best;
  }
}
