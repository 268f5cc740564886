package dev.penumbra.app.reason;

import java.util.List;

/**
 * Why a decision was as it was.
 *
 * @param when it was decided
 * @param outcome what was decided
 * @param rule what decided, in words
 * @param figures the numbers that were compared
 * @param alternatives what each choice would have cost, where the policy compares costs
 * @param guards what the guard changed of it
 * @param course what came of it, step by step, with how long each step took; empty where that is not told
 */
public record Why(
    String when,
    String outcome,
    String rule,
    List<Line> figures,
    List<Alternative> alternatives,
    List<String> guards,
    List<Line> course) {
  /** A name and a figure with its unit. */
  public record Line(String name, String figure) {}

  /**
   * Something else that could have been done.
   *
   * @param share what it costs beyond the cheapest, as a share of what the dearest does, 0 to 1
   * @param best true for the cheapest
   * @param difference against the cheapest, in words
   */
  public record Alternative(String name, String cost, double share, boolean best, String difference) {}

  public Why {
    figures = List.copyOf(figures);
    alternatives = List.copyOf(alternatives);
    guards = List.copyOf(guards);
    course = List.copyOf(course);
  }

  /** The same with what came of it. */
  public Why followed(List<Line> steps) {
    return new Why(when, outcome, rule, figures, alternatives, guards, steps);
  }
}
