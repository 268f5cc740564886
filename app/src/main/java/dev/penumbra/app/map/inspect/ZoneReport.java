package dev.penumbra.app.map.inspect;

import java.util.List;
import java.util.Optional;

/**
 * All that is said of a zone at a moment, in words.
 *
 * @param zone its id
 * @param name its city
 * @param kind what sort of place it is
 */
public record ZoneReport(String zone, String name, String kind, List<ServiceReport> services) {
  /** A name and a figure with its unit. */
  public record Line(String name, String figure) {}

  /**
   * One service there.
   *
   * @param state in words
   * @param why the engine's latest decision; empty when the zone was never a candidate for it
   */
  public record ServiceReport(String service, String state, List<Line> lines, Optional<Why> why) {
    public ServiceReport {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Why a decision was as it was.
   *
   * @param when it was decided
   * @param outcome what was decided
   * @param rule what decided, in words
   * @param figures the numbers that were compared
   * @param alternatives what each choice would have cost, where the policy compares costs
   * @param guards what the guard changed of it
   */
  public record Why(
      String when,
      String outcome,
      String rule,
      List<Line> figures,
      List<Alternative> alternatives,
      List<String> guards) {
    public Why {
      figures = List.copyOf(figures);
      alternatives = List.copyOf(alternatives);
      guards = List.copyOf(guards);
    }
  }

  /**
   * Something else that could have been done.
   *
   * @param share what it costs beyond the cheapest, as a share of what the dearest does, 0 to 1
   * @param best true for the cheapest
   * @param difference against the cheapest, in words
   */
  public record Alternative(String name, String cost, double share, boolean best, String difference) {}

  public ZoneReport {
    services = List.copyOf(services);
  }
}
