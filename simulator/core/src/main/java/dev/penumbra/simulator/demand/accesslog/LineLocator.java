package dev.penumbra.simulator.demand.accesslog;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.simulator.demand.accesslog.address.ClientAddress;
import dev.penumbra.simulator.demand.accesslog.address.PrefixTable;
import dev.penumbra.simulator.demand.reader.Coordinates;
import dev.penumbra.simulator.demand.reader.SlotTally;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Finds the place of a line's client. */
final class LineLocator {
  private static final int UNKNOWN = -1;

  private final SlotTally tally;
  private final Optional<PrefixTable> prefixes;
  private final int[] placeOfPoint;
  private final ClientAddress address = new ClientAddress();

  LineLocator(AccessLogFormat format, SlotTally tally) {
    this.tally = tally;
    this.prefixes = format.placing().prefixes();
    this.placeOfPoint = new int[prefixes.map(table -> table.points().size()).orElse(0)];
    Arrays.fill(placeOfPoint, UNKNOWN);
  }

  /** Position of the place in the tally; below 0 when nothing says it. */
  int find(LogLine line, byte[] b, int start) {
    int named = line.placeStart() < 0 ? UNKNOWN : named(b, line.placeStart(), line.placeEnd());
    if (named >= 0 || prefixes.isEmpty()) {
      return named;
    }
    boolean forwarded = line.forwardedStart() >= 0 && findPublic(b, line.forwardedStart(), line.forwardedEnd());
    return forwarded || address.parse(b, start, line.clientEnd()) ? byNetwork(prefixes.get()) : UNKNOWN;
  }

  private int named(byte[] b, int from, int to) {
    String value = new String(b, from, to - from, StandardCharsets.ISO_8859_1).strip();
    int comma = value.indexOf(',');
    if (comma < 0) {
      return tally.find(value).orElse(UNKNOWN);
    }
    Optional<GeoPoint> where = Coordinates.parse(value.substring(0, comma).strip(), value.substring(comma + 1).strip());
    return where.map(tally::cellOf).orElse(UNKNOWN);
  }

  /** Reads the first public address of a list with commas. */
  private boolean findPublic(byte[] b, int from, int to) {
    int at = from;
    while (at < to) {
      int comma = at;
      while (comma < to && b[comma] != ',') {
        comma++;
      }
      int first = at;
      while (first < comma && b[first] == ' ') {
        first++;
      }
      int end = comma;
      while (end > first && b[end - 1] == ' ') {
        end--;
      }
      if (address.parse(b, first, end) && address.isPublic()) {
        return true;
      }
      at = comma + 1;
    }
    return false;
  }

  private int byNetwork(PrefixTable table) {
    int point = table.find(address);
    if (point < 0) {
      return UNKNOWN;
    }
    if (placeOfPoint[point] < 0) {
      placeOfPoint[point] = tally.cellOf(table.points().get(point));
    }
    return placeOfPoint[point];
  }
}
