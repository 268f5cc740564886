package dev.penumbra.simulator.demand.accesslog.address;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.demand.file.CsvFile;
import dev.penumbra.simulator.demand.file.CsvFile.Header;
import dev.penumbra.simulator.demand.file.CsvFile.Row;
import dev.penumbra.simulator.demand.reader.Coordinates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Where networks are. Immutable. */
public final class PrefixTable {
  private static final int V4_BITS = 32;
  private static final int V6_BITS = 128;

  private final AddressRanges ranges;
  private final List<GeoPoint> points;

  private PrefixTable(AddressRanges ranges, List<GeoPoint> points) {
    this.ranges = ranges;
    this.points = List.copyOf(points);
  }

  /**
   * Reads tables in CSV with the columns {@code network} (CIDR, IPv4 or IPv6), {@code latitude} and {@code longitude},
   * such as MaxMind's GeoLite2-City-Blocks; other columns are ignored, and networks without coordinates say nothing.
   * A network may be there twice when both say the same. Throws {@link dev.penumbra.engine.model.problem.InvalidInputException}.
   */
  public static PrefixTable read(List<Path> files) {
    ProblemList problems = new ProblemList();
    Reading reading = new Reading(problems);
    files.forEach(file -> CsvFile.read(file, problems, reading::open));
    AddressRanges ranges = reading.ranges.build(reading::refuse);
    problems.throwIfAny();
    return new PrefixTable(ranges, reading.points);
  }

  /** Position among {@link #points()} of where an address is, or -1. */
  public int find(ClientAddress address) {
    return ranges.find(address.high(), address.low());
  }

  /** The different points of the table. */
  public List<GeoPoint> points() {
    return points;
  }

  private static final class Reading {
    private final ProblemList problems;
    private final AddressRanges.Builder ranges = new AddressRanges.Builder();
    private final ClientAddress address = new ClientAddress();
    private final List<GeoPoint> points = new ArrayList<>();
    private final Map<GeoPoint, Integer> positions = new HashMap<>();
    private final NavigableMap<Integer, String> fileOfFirst = new TreeMap<>();
    private int[] lines = new int[1024];

    Reading(ProblemList problems) {
      this.problems = problems;
    }

    Consumer<Row> open(Header header) {
      int network = header.require("network");
      int latitude = header.require("latitude");
      int longitude = header.require("longitude");
      return row -> {
        String north = row.text(latitude);
        String east = row.text(longitude);
        if (north.isEmpty() && east.isEmpty()) {
          return;
        }
        Coordinates.read(row.path(), north, east, problems).ifPresent(where -> place(row, row.text(network), where));
      };
    }

    private void place(Row row, String network, GeoPoint where) {
      if (add(network, where)) {
        remember(row);
      } else {
        problems.add(
            row.path(), "something else in column 'network'", "a network such as 192.0.2.0/24 or 2001:db8::/32");
      }
    }

    private boolean add(String network, GeoPoint where) {
      byte[] text = network.getBytes(StandardCharsets.ISO_8859_1);
      int slash = network.indexOf('/');
      int end = slash < 0 ? text.length : slash;
      if (!address.parse(text, 0, end)) {
        return false;
      }
      boolean v4 = address.isV4() && network.indexOf(':') < 0;
      int most = v4 ? V4_BITS : V6_BITS;
      int bits = slash < 0 ? most : bits(network.substring(slash + 1));
      if (bits < 0 || bits > most) {
        return false;
      }
      int point = positions.computeIfAbsent(where, _ -> points.size());
      if (point == points.size()) {
        points.add(where);
      }
      ranges.add(address.high(), address.low(), v4 ? bits + V6_BITS - V4_BITS : bits, point);
      return true;
    }

    /** Where the entry stands that was added last. */
    private void remember(Row row) {
      int last = ranges.size() - 1;
      if (last == lines.length) {
        lines = Arrays.copyOf(lines, 2 * last);
      }
      lines[last] = (int) row.cells().getStartingLineNumber();
      Map.Entry<Integer, String> file = fileOfFirst.floorEntry(last);
      if (file == null || !file.getValue().equals(row.file())) {
        fileOfFirst.put(last, row.file());
      }
    }

    private String path(int entry) {
      return fileOfFirst.floorEntry(entry).getValue() + ":" + lines[entry];
    }

    void refuse(AddressRanges.Contradiction both) {
      problems.add(
          path(both.second()), "a network that is elsewhere in " + path(both.first()), "each network at one place");
    }

    private static int bits(String text) {
      boolean number = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
      return number ? Integer.parseInt(text) : -1;
    }
  }
}
