package dev.penumbra.simulator.demand.accesslog;

import dev.penumbra.engine.model.ProblemList;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.reader.PackedFile;
import dev.penumbra.simulator.demand.reader.SlotTally;
import dev.penumbra.simulator.demand.reader.TraceImport;
import dev.penumbra.simulator.demand.reader.TraceImport.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads access logs in Combined Log Format (Apache, nginx). Lines may come in any order, because servers write them when
 * a request ends and logs of several servers are joined. A line that cannot be used is counted and left out.
 */
public final class AccessLogReader {
  private final AccessLogFormat format;
  private final SlotTally tally;
  private final LineLocator locator;
  private final LogLine line;
  private final SortedMap<Refusal, Long> refused = new TreeMap<>();
  private long lines;
  private long unplaced;

  private AccessLogReader(AccessLogFormat format) {
    this.format = format;
    this.tally = new SlotTally(format.places(), 0, format.slot().toMillis(), format.cellDegrees());
    this.locator = new LineLocator(format, tally);
    this.line = new LogLine(
        format.placeField().orElse("").getBytes(StandardCharsets.ISO_8859_1), format.forwardedField());
  }

  /** Reads logs, plain or packed, as one; throws {@link dev.penumbra.engine.model.InvalidInputException}. */
  public static TraceImport read(AccessLogFormat format, List<Path> files) {
    return new AccessLogReader(format).readAll(files);
  }

  private TraceImport readAll(List<Path> files) {
    ProblemList problems = new ProblemList();
    files.forEach(file -> readOne(file, problems));
    problems.throwIfAny();
    String name = files.size() == 1 ? PackedFile.name(files.getFirst()) : files.size() + " files";
    double missing = missing();
    if (missing > format.maxMissingShare()) {
      problems.add(name, summary(missing), "at most " + percent(format.maxMissingShare()) + " of the lines missing");
      problems.throwIfAny();
    }
    Optional<DemandTrace> trace = tally.trace(name, problems);
    problems.throwIfAny();
    return new TraceImport(trace.orElseThrow(), lines, refused, unplaced);
  }

  private void readOne(Path file, ProblemList problems) {
    try (InputStream in = PackedFile.open(file)) {
      LogLines log = new LogLines(in);
      while (log.next()) {
        if (!log.isBlank()) {
          lines++;
          readLine(log);
        }
      }
    } catch (IOException e) {
      problems.add(
          PackedFile.name(file) + ": after line " + lines, "a file that cannot be read or unpacked, "
              + e.getClass().getSimpleName(),
          "a log, plain or whole gzip");
    }
  }

  private void readLine(LogLines log) {
    if (log.isTooLong()) {
      refuse(Refusal.TOO_LONG);
      return;
    }
    Optional<Refusal> refusal = line.read(log.bytes(), log.start(), log.end());
    if (refusal.isPresent()) {
      refuse(refusal.get());
      return;
    }
    int place = locator.find(line, log.bytes(), log.start());
    if (place < 0) {
      unplaced++;
    } else if (!tally.add(place, line.millis(), 1)) {
      refuse(Refusal.FAR_IN_TIME);
    }
  }

  private void refuse(Refusal why) {
    refused.merge(why, 1L, Long::sum);
  }

  private double missing() {
    long left = unplaced + refused.values().stream().mapToLong(Long::longValue).sum();
    return lines == 0 ? 0 : left / (double) lines;
  }

  private String summary(double missing) {
    return percent(missing) + " of " + lines + " lines missing: " + unplaced + " without a place, refused " + refused;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
