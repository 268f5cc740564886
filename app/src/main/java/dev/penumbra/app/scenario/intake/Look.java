package dev.penumbra.app.scenario.intake;

import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.demand.accesslog.AccessLogFormat;
import dev.penumbra.simulator.demand.accesslog.AccessLogReader;
import dev.penumbra.simulator.demand.accesslog.LineCounts;
import dev.penumbra.simulator.demand.accesslog.ServicePaths;
import dev.penumbra.simulator.demand.accesslog.address.PrefixTable;
import dev.penumbra.simulator.demand.file.CsvFile.Row;
import dev.penumbra.simulator.demand.reader.CountReader;
import dev.penumbra.simulator.demand.reader.PlaceTable;
import dev.penumbra.simulator.demand.reader.RequestReader;
import dev.penumbra.simulator.demand.reader.RowScan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a file came to when all of it was read with a meaning.
 *
 * @param lines rows, or lines that are not blank
 * @param refused lines that cannot be used, by reason
 * @param covered empty when the file as a whole cannot be used
 * @param problems why not
 */
public record Look(long lines, List<Refused> refused, Optional<Covered> covered, List<Problem> problems) {
  /** Requests of a log that come within so much of each other count as one slot while looking. */
  private static final double CELL_DEGREES = 0.5;

  /**
   * Lines that cannot be used.
   *
   * @param reason what would have been legal, or the name of the reason
   * @param first what the first few have, and where
   */
  public record Refused(String reason, long count, List<String> first) {
    public Refused {
      first = List.copyOf(first);
    }
  }

  /**
   * The stretch of time a file covers, and what is in it.
   *
   * @param end first moment after it
   */
  public record Covered(Instant start, Instant end, Duration slot, int places, double total) {}

  public Look {
    refused = List.copyOf(refused);
    problems = List.copyOf(problems);
  }

  /** Lines left out for any reason. */
  public long refusedLines() {
    return refused.stream().mapToLong(Refused::count).sum();
  }

  /** Reads a whole file. */
  public static Look at(Path file, Meaning meaning, Duration slot) {
    return at(file, meaning, slot, _ -> {});
  }

  /** The same; rows of CSV that can be used are handed on. */
  static Look at(Path file, Meaning meaning, Duration slot, Consumer<Row> accepted) {
    try {
      PlaceTable places = places(meaning);
      return switch (meaning.kind()) {
        case COUNTS -> of(
            new CountReader(places, meaning.slot(), meaning.columns()).scan(file, accepted));
        case REQUESTS -> of(
            new RequestReader(places, Instant.EPOCH, slot, CELL_DEGREES, meaning.columns()).scan(file, accepted));
        case ACCESS_LOG -> ofLog(file, meaning, places, slot);
      };
    } catch (InvalidInputException e) {
      return new Look(0, List.of(), Optional.empty(), e.problems());
    } catch (IllegalArgumentException e) {
      return new Look(
          0, List.of(), Optional.empty(),
          List.of(new Problem(String.valueOf(file.getFileName()), String.valueOf(e.getMessage()),
              "values that fit together")));
    }
  }

  private static PlaceTable places(Meaning meaning) {
    var placing = meaning.placing();
    return placing.places()
        .map(PlaceTable::read)
        .or(() -> placing.place().map(p -> PlaceTable.of(new Place(p.id(), p.location()), p.timeZone())))
        .orElse(PlaceTable.NONE);
  }

  private static Look of(RowScan scan) {
    List<Refused> refused = new ArrayList<>();
    scan.refused()
        .forEach(
            (legal, rows) -> refused.add(
                new Refused(
                    legal, rows.count(), rows.first().stream().map(p -> p.path() + ": " + p.found()).toList())));
    return new Look(scan.rows(), refused, scan.trace().map(t -> covered(List.of(t))), scan.problems());
  }

  private static Look ofLog(Path file, Meaning meaning, PlaceTable places, Duration slot) {
    List<ServicePaths.Rule> rules = new ArrayList<>();
    for (int i = 0; i < meaning.services().size(); i++) {
      rules.add(new ServicePaths.Rule(i, meaning.services().get(i).path(), 1));
    }
    var placing = meaning.placing();
    AccessLogFormat format = new AccessLogFormat(
        new ServicePaths(Math.max(1, rules.size()), rules),
        new AccessLogFormat.Placing(
            places, placing.field(), placing.networks().map(n -> PrefixTable.read(List.of(n))), 0, CELL_DEGREES),
        Instant.EPOCH, slot, 1);
    var read = AccessLogReader.read(format, List.of(file));
    LineCounts counts = read.counts();
    List<Refused> refused = new ArrayList<>();
    counts.refused().forEach((why, lines) -> refused.add(new Refused(why.name(), lines.count(), lines.first())));
    if (counts.unplaced().count() > 0) {
      refused.add(new Refused("UNPLACED", counts.unplaced().count(), counts.unplaced().first()));
    }
    if (counts.ofNoService() > 0) {
      refused.add(new Refused("OF_NO_SERVICE", counts.ofNoService(), List.of()));
    }
    return new Look(counts.lines(), refused, Optional.of(covered(read.traces())), List.of());
  }

  private static Covered covered(List<DemandTrace> traces) {
    Instant start = traces.stream().map(DemandTrace::start).min(Instant::compareTo).orElse(Instant.EPOCH);
    Instant end = traces.stream().map(DemandTrace::end).max(Instant::compareTo).orElse(Instant.EPOCH);
    double total = 0;
    int places = 0;
    for (DemandTrace trace : traces) {
      places = Math.max(places, trace.places().size());
      for (int place = 0; place < trace.places().size(); place++) {
        for (int slot = 0; slot < trace.slots(); slot++) {
          total += trace.count(place, slot);
        }
      }
    }
    return new Covered(start, end, Duration.ofMillis(traces.getFirst().slotMillis()), places, total);
  }
}
