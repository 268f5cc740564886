package dev.penumbra.simulator.demand.accesslog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which service a request belongs to: that of the first rule whose path it begins with.
 *
 * @param services number of services, 1 or more
 */
public record ServicePaths(int services, List<Rule> rules) {
  /**
   * A rule.
   *
   * @param service position of the service
   * @param path what the path of a request begins with, as it stands in the log; {@code *} takes any characters, and
   *     nothing takes every path
   * @param requestsPerLine how many requests each line stands for, 0 or more
   */
  public record Rule(int service, String path, double requestsPerLine) {
    public Rule {
      if (!(requestsPerLine >= 0 && requestsPerLine < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(requestsPerLine + " requests per line must be 0 or more, and finite");
      }
    }

    /** True when nothing is left for {@code other} behind this one; of a path with a star that is never said. */
    public boolean hides(Rule other) {
      return path.indexOf('*') < 0 && other.path.startsWith(path);
    }
  }

  public ServicePaths {
    rules = List.copyOf(rules);
    if (rules.stream().anyMatch(rule -> rule.service < 0 || rule.service >= services)) {
      throw new IllegalArgumentException(rules + " must be of services 0 to " + (services - 1));
    }
  }

  /** Looks paths up without making text of them; one for each reader. */
  Finder finder() {
    return new Finder(this);
  }

  /** The rules as bytes. */
  static final class Finder {
    private final List<Rule> rules;
    private final List<List<byte[]>> pieces = new ArrayList<>();

    private Finder(ServicePaths paths) {
      rules = paths.rules;
      for (Rule rule : paths.rules) {
        pieces.add(
            Arrays.stream(rule.path.split("\\*", -1)).map(piece -> piece.getBytes(StandardCharsets.UTF_8)).toList());
      }
    }

    /** The first rule that a path passes. */
    Optional<Rule> find(byte[] b, int from, int to) {
      for (int rule = 0; rule < rules.size(); rule++) {
        if (passes(pieces.get(rule), b, from, to)) {
          return Optional.of(rules.get(rule));
        }
      }
      return Optional.empty();
    }

    /** The first piece at the start, each further one at its first place behind: later places could not help. */
    private static boolean passes(List<byte[]> pieces, byte[] b, int from, int to) {
      int at = behind(pieces.getFirst(), b, from, Math.min(to, from + pieces.getFirst().length));
      for (int piece = 1; piece < pieces.size() && at >= 0; piece++) {
        at = behind(pieces.get(piece), b, at, to);
      }
      return at >= 0;
    }

    /** Position behind the first place where a piece stands whole, or -1. */
    private static int behind(byte[] piece, byte[] b, int from, int to) {
      for (int at = from; at + piece.length <= to; at++) {
        if (Arrays.equals(b, at, at + piece.length, piece, 0, piece.length)) {
          return at + piece.length;
        }
      }
      return -1;
    }
  }
}
