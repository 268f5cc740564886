package dev.penumbra.simulator.demand.reader;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.Names;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.demand.file.CsvFile;
import dev.penumbra.simulator.demand.file.CsvFile.Header;
import dev.penumbra.simulator.demand.file.CsvFile.Row;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Known places and the clocks they live by.
 *
 * @param timeZones one per place; needed where times are local
 */
public record PlaceTable(List<Place> places, List<Optional<ZoneId>> timeZones) {
  /** No place is known beforehand. */
  public static final PlaceTable NONE = new PlaceTable(List.of(), List.of());

  public PlaceTable {
    places = List.copyOf(places);
    timeZones = List.copyOf(timeZones);
    if (places.size() != timeZones.size() || places.stream().map(Place::id).distinct().count() != places.size()) {
      throw new IllegalArgumentException(places + " must have different ids and a time zone, or none, each");
    }
  }

  /** One place. */
  public static PlaceTable of(Place place, Optional<ZoneId> timeZone) {
    return new PlaceTable(List.of(place), List.of(timeZone));
  }

  /**
   * Reads places from CSV with the columns {@code place}, {@code latitude} and {@code longitude} in degrees, and
   * optionally {@code time_zone} (IANA); other columns are ignored. Throws
   * {@link dev.penumbra.engine.model.problem.InvalidInputException}.
   */
  public static PlaceTable read(Path file) {
    ProblemList problems = new ProblemList();
    Reading reading = new Reading(problems);
    CsvFile.read(file, problems, reading::open);
    problems.throwIfAny();
    return new PlaceTable(reading.places, reading.timeZones);
  }

  Map<String, Integer> positions() {
    Map<String, Integer> positions = new HashMap<>();
    for (int place = 0; place < places.size(); place++) {
      positions.put(places.get(place).id(), place);
    }
    return positions;
  }

  private static final class Reading {
    private final ProblemList problems;
    private final List<Place> places = new ArrayList<>();
    private final List<Optional<ZoneId>> timeZones = new ArrayList<>();
    private final Map<String, String> firstPath = new HashMap<>();

    Reading(ProblemList problems) {
      this.problems = problems;
    }

    Consumer<Row> open(Header header) {
      int place = header.require("place");
      int latitude = header.require("latitude");
      int longitude = header.require("longitude");
      int timeZone = header.find("time_zone");
      return row -> {
        Optional<GeoPoint> where = Coordinates.read(
            row.path(), row.text(latitude), row.text(longitude), problems);
        Optional<ZoneId> zone = zone(row, row.text(timeZone));
        if (isNew(row, row.text(place)) && where.isPresent()) {
          places.add(new Place(row.text(place), where.get()));
          timeZones.add(zone);
        }
      };
    }

    private boolean isNew(Row row, String id) {
      if (!Names.isLegal(id)) {
        problems.add(row.path(), "place id '" + id + "'", "an id that matches " + Names.LEGAL);
        return false;
      }
      String before = firstPath.putIfAbsent(id, row.path());
      if (before != null) {
        problems.add(row.path(), "place id '" + id + "' as in " + before, "an id of its own for each place");
      }
      return before == null;
    }

    private Optional<ZoneId> zone(Row row, String text) {
      if (text.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(ZoneId.of(text));
      } catch (DateTimeException e) {
        problems.add(row.path(), "time zone '" + text + "'", "an IANA name such as America/Chicago, or nothing");
        return Optional.empty();
      }
    }
  }
}
