package dev.penumbra.simulator.demand.accesslog;

import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.accesslog.LineCounts.LeftOut;
import dev.penumbra.simulator.demand.accesslog.LineCounts.Refusal;
import dev.penumbra.simulator.demand.file.PackedFile;
import dev.penumbra.simulator.demand.reader.SlotTally;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads access logs in Combined Log Format (Apache, nginx), or in the Common one, which lacks referrer and user agent.
 * Lines may come in any order, because servers write them when a request ends and logs of several servers are joined. A
 * line that cannot be used is counted and left out.
 */
public final class AccessLogReader {
  private final AccessLogFormat format;
  private final SlotTally tally;
  private final ServicePaths.Finder services;
  private final LineLocator locator;
  private final LogLine line;
  private final SortedMap<Refusal, LeftOut> refused = new TreeMap<>();
  private LeftOut unplaced = LeftOut.NONE;
  private long lines;
  private long ofNoService;

  /**
   * Demand that was read, and what was left out of it.
   *
   * @param traces one per service
   */
  public record LogImport(List<DemandTrace> traces, LineCounts counts) {
    public LogImport {
      traces = List.copyOf(traces);
    }
  }

  private AccessLogReader(AccessLogFormat format) {
    var placing = format.placing();
    this.format = format;
    this.tally = new SlotTally(
        placing.places(), format.anchor().toEpochMilli(), format.slot().toMillis(), placing.cellDegrees(),
        format.services().services());
    this.services = format.services().finder();
    this.locator = new LineLocator(format, tally);
    this.line = new LogLine(
        placing.placeField().orElse("").getBytes(StandardCharsets.UTF_8), placing.forwardedField());
  }

  /** Reads logs, plain or packed, as one; throws {@link dev.penumbra.engine.model.problem.InvalidInputException}. */
  public static LogImport read(AccessLogFormat format, List<Path> files) {
    return new AccessLogReader(format).readAll(files);
  }

  private LogImport readAll(List<Path> files) {
    ProblemList problems = new ProblemList();
    files.forEach(file -> readOne(file, problems));
    problems.throwIfAny();
    String others = files.size() == 1 ? "" : " and " + (files.size() - 1) + " more";
    String name = PackedFile.name(files.getFirst()) + others;
    LineCounts counts = new LineCounts(lines, ofNoService, unplaced, refused);
    if (counts.missingShare() > format.maxMissingShare()) {
      problems.add(
          name, LineCounts.percent(counts.missingShare()) + " of the lines missing; " + counts.summary(),
          "at most " + LineCounts.percent(format.maxMissingShare()) + " unplaced or refused");
      problems.throwIfAny();
    }
    List<DemandTrace> traces = tally.traces(name, problems);
    problems.throwIfAny();
    return new LogImport(traces, counts);
  }

  private void readOne(Path file, ProblemList problems) {
    String name = PackedFile.name(file);
    long last = 0;
    try (InputStream in = PackedFile.open(file)) {
      LogLines log = new LogLines(in);
      while (log.next()) {
        last = log.number();
        if (!log.isBlank()) {
          lines++;
          readLine(log, name);
        }
      }
    } catch (IOException e) {
      problems.add(
          name + ": after line " + last,
          "a file that cannot be read or unpacked, " + e.getClass().getSimpleName(), "a log, plain or whole gzip");
    }
  }

  private void readLine(LogLines log, String file) {
    if (log.isTooLong()) {
      refuse(Refusal.TOO_LONG, file, log);
      return;
    }
    Optional<Refusal> refusal = line.read(log.bytes(), log.start(), log.end());
    if (refusal.isPresent()) {
      refuse(refusal.get(), file, log);
      return;
    }
    Optional<ServicePaths.Rule> rule = services.find(log.bytes(), line.pathStart(), line.pathEnd());
    if (rule.isEmpty()) {
      ofNoService++;
      return;
    }
    int place = locator.find(line, log.bytes(), log.start());
    if (place < 0) {
      unplaced = unplaced.plus(file, log.number());
    } else if (!tally.add(rule.get().service(), place, line.millis(), rule.get().requestsPerLine())) {
      refuse(Refusal.FAR_IN_TIME, file, log);
    }
  }

  private void refuse(Refusal why, String file, LogLines log) {
    refused.merge(why, LeftOut.NONE.plus(file, log.number()), (sofar, _) -> sofar.plus(file, log.number()));
  }
}
