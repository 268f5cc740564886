package dev.penumbra.simulator.demand.accesslog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What became of the lines of access logs. Says where lines stand, never what is in them.
 *
 * @param lines that are not blank
 * @param ofNoService left out because they belong to none of the services
 * @param unplaced left out because nothing says where their client is
 * @param refused left out because they cannot be used, by reason
 */
public record LineCounts(long lines, long ofNoService, LeftOut unplaced, SortedMap<Refusal, LeftOut> refused) {
  /** Why a line could not be used. */
  public enum Refusal {
    /** Longer than a line may be. */
    TOO_LONG,
    /** Not in the format. */
    MALFORMED,
    /** Its time is none. */
    UNPARSABLE_TIME,
    /** Its client asked for nothing that HTTP knows, or for nothing at all. */
    NO_REQUEST,
    /** Its time lies too far from the others. */
    FAR_IN_TIME;

    private String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * Lines that were left out.
   *
   * @param first where the first few of them stand, file and line
   */
  public record LeftOut(long count, List<String> first) {
    /** Enough to find out what is the matter. */
    public static final int MOST_SHOWN = 5;
    /** No line. */
    public static final LeftOut NONE = new LeftOut(0, List.of());

    public LeftOut {
      first = List.copyOf(first);
    }

    LeftOut plus(String file, long line) {
      if (first.size() == MOST_SHOWN) {
        return new LeftOut(count + 1, first);
      }
      List<String> more = new ArrayList<>(first);
      more.add(file + ":" + line);
      return new LeftOut(count + 1, more);
    }

    private String shown() {
      String places = String.join(", ", first) + (count > first.size() ? ", ..." : "");
      return count == 0 ? "0" : count + " (" + places + ")";
    }
  }

  public LineCounts {
    refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
  }

  /** Share of the lines of the services, and of those nobody knows, that could not be placed; 0 to 1. */
  public double unplacedShare() {
    return share(unplaced.count);
  }

  /** The same share of those that could not be placed or not be used. */
  public double missingShare() {
    return share(unplaced.count + refused.values().stream().mapToLong(LeftOut::count).sum());
  }

  private double share(long part) {
    return part == 0 ? 0 : part / (double) (lines - ofNoService);
  }

  /** In one line, for people. */
  public String summary() {
    String why = refused.entrySet()
        .stream()
        .map(reason -> reason.getKey().words() + " " + reason.getValue().shown())
        .collect(Collectors.joining(", "));
    return lines + " log lines: " + percent(unplacedShare()) + " unplaced, " + unplaced.shown() + "; refused: "
        + (why.isEmpty() ? "0" : why) + "; of no service: " + ofNoService;
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
