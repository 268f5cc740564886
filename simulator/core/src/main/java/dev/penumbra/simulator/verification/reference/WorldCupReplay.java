package dev.penumbra.simulator.verification.reference;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.demand.TraceDemand;
import dev.penumbra.simulator.demand.file.ColumnNames;
import dev.penumbra.simulator.demand.file.CsvFile;
import dev.penumbra.simulator.demand.reader.CountReader;
import dev.penumbra.simulator.demand.reader.PlaceTable;
import dev.penumbra.simulator.verification.evidence.Evidence;
import dev.penumbra.simulator.verification.flow.CountReplay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Requests per minute to the site of the World Cup of 1998, played back as measured: 1.35 billion in 87 days. */
public final class WorldCupReplay {
  private static final Path FILE = Path.of("demand", "worldcup98-per-minute.csv");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  /** What is played back. */
  public static final String TITLE = "replay of World Cup 1998 per minute";

  private WorldCupReplay() {}

  /** Whether a folder of reference data has the measurements. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /**
   * Plays them back.
   *
   * @param from first moment played; the first measured when left out
   * @param minutes how many at most
   */
  public static List<Evidence> evidence(Path folder, Optional<Instant> from, int minutes, long seed) {
    Path file = folder.resolve(FILE);
    PlaceTable site = PlaceTable.of(new Place("site", new GeoPoint(48.86, 2.35)), Optional.of(ZoneOffset.UTC));
    DemandTrace trace = new CountReader(site, Optional.of(MINUTE), ColumnNames.USUAL.withTime("period"))
        .read(file);
    Instant start = from.orElse(trace.start());
    int slots = (int) Math.min(minutes, Duration.between(start, trace.start()).toMinutes() + trace.slots());
    Instant end = start.plus(MINUTE.multipliedBy(slots));
    var demand = new TraceDemand(trace, start, end, MINUTE.toMillis(), List.of(1.0));
    return CountReplay.evidence(TITLE, demand, measured(file, start, slots), seed);
  }

  /** The file's own numbers, read without what the simulator makes of them. */
  private static long[] measured(Path file, Instant start, int slots) {
    ProblemList problems = new ProblemList();
    long[] measured = new long[slots];
    CsvFile.read(file, problems, header -> {
      int period = header.require("period");
      int count = header.require("count");
      return row -> {
        Instant at = Instant.parse(row.text(period).replace(' ', 'T') + "Z");
        long slot = Duration.between(start, at).toMinutes();
        if (!at.isBefore(start) && slot < slots) {
          measured[(int) slot] += Long.parseLong(row.text(count));
        }
      };
    });
    problems.throwIfAny();
    return measured;
  }
}
