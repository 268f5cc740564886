package dev.penumbra.simulator.verification.reference;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.file.CsvFile;
import dev.penumbra.simulator.demand.reader.Coordinates;
import dev.penumbra.simulator.verification.reference.CityPings.Ping;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * WonderNetwork's pings of 2018. A source reads {@code New+York}, a destination {@code New York United States, North
 * America}; every source is a destination too.
 */
final class CityPingsFile {
  private static final Path PINGS = Path.of("latency", "city-rtt-2018.csv.gz");
  private static final Path CITIES = Path.of("latency", "cities.csv");
  /** Round trip of light through one kilometre of fibre: what is faster cannot be true. */
  private static final double FIBRE_MILLIS_PER_KM = 0.009793;
  /** A city with more such rows than this is not where the table says. */
  private static final int MOST_IMPOSSIBLE = 10;

  private final SortedMap<String, Integer> destinations = new TreeMap<>();
  private final List<String[]> rows = new ArrayList<>();

  private CityPingsFile() {}

  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(PINGS)) && Files.isRegularFile(folder.resolve(CITIES));
  }

  /** Reads them, without what cannot be true. */
  static CityPings read(Path folder) {
    CityPingsFile file = new CityPingsFile();
    ProblemList problems = new ProblemList();
    CsvFile.read(folder.resolve(PINGS), problems, header -> {
      int[] at = IntStream.of(
          header.require("source_city"), header.require("destination"), header.require("distance_km"),
          header.require("rtt_avg_ms")).toArray();
      return row -> file.rows.add(IntStream.of(at).mapToObj(row::text).toArray(String[]::new));
    });
    Map<String, GeoPoint> known = new HashMap<>();
    CsvFile.read(folder.resolve(CITIES), problems, header -> {
      int city = header.require("city");
      int latitude = header.require("lat");
      int longitude = header.require("long");
      return row -> Coordinates.parse(row.text(latitude), row.text(longitude))
          .ifPresent(point -> known.put(row.text(city), point));
    });
    problems.throwIfAny();
    return file.possible(known);
  }

  private CityPings possible(Map<String, GeoPoint> known) {
    rows.forEach(row -> destinations.put(row[1], 0));
    List<String> names = List.copyOf(destinations.keySet());
    IntStream.range(0, names.size()).forEach(i -> destinations.put(names.get(i), i));
    Map<String, Integer> sources = new HashMap<>();
    List<Ping> all = new ArrayList<>();
    for (String[] row : rows) {
      int from = sources.computeIfAbsent(row[0], this::source);
      int to = destinations.getOrDefault(row[1], -1);
      if (from != to) {
        all.add(new Ping(from, to, Double.parseDouble(row[2]), Double.parseDouble(row[3])));
      }
    }
    int[] impossible = new int[names.size()];
    all.stream().filter(CityPingsFile::isImpossible).forEach(ping -> {
      impossible[ping.from()]++;
      impossible[ping.to()]++;
    });
    List<Ping> possible = all.stream()
        .filter(ping -> !isImpossible(ping))
        .filter(p -> impossible[p.from()] <= MOST_IMPOSSIBLE && impossible[p.to()] <= MOST_IMPOSSIBLE)
        .toList();
    return new CityPings(new CityPositions(names, all).find(known), possible);
  }

  private static boolean isImpossible(Ping ping) {
    return ping.millis() < FIBRE_MILLIS_PER_KM * ping.km();
  }

  private int source(String name) {
    String beginning = name.replace('+', ' ') + " ";
    return destinations.tailMap(beginning)
        .entrySet()
        .stream()
        .findFirst()
        .filter(entry -> entry.getKey().startsWith(beginning))
        .map(Map.Entry::getValue)
        .orElseThrow(() -> new IllegalStateException("source '" + name + "' is not among the destinations"));
  }
}
