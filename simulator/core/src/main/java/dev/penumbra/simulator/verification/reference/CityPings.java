package dev.penumbra.simulator.verification.reference;

import dev.penumbra.engine.model.GeoPoint;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Average round-trip times between cities, as measured.
 *
 * @param cities where they are
 */
record CityPings(List<GeoPoint> cities, List<Ping> pings) {
  /**
   * One average.
   *
   * @param from position of the source city
   * @param to position of the destination
   * @param km great-circle distance as the table states it
   */
  record Ping(int from, int to, double km, double millis) {}

  CityPings {
    cities = List.copyOf(cities);
    pings = List.copyOf(pings);
  }

  /** Those with neither end among some cities. */
  CityPings without(IntPredicate city) {
    return new CityPings(
        cities, pings.stream().filter(ping -> !city.test(ping.from()) && !city.test(ping.to())).toList());
  }

  /** Those whose source is among some cities. */
  List<Ping> from(IntPredicate city) {
    return pings.stream().filter(ping -> city.test(ping.from())).toList();
  }

  /** Positions of the cities that pings start from, in order. */
  int[] sources() {
    return pings.stream().mapToInt(Ping::from).distinct().sorted().toArray();
  }
}
