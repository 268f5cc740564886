package dev.penumbra.engine.activation.decision;

import java.util.List;

/**
 * Why a decision was taken, in numbers.
 *
 * @param rule the comparison that decided, in words, for example {@code predicted demand above threshold}
 * @param figures the numbers it compared, in the order in which they are read
 */
public record Reason(String rule, List<Figure> figures) {
  /**
   * A named number.
   *
   * @param unit as a planner writes it, for example {@code requests/s}; empty for a count or share
   */
  public record Figure(String name, double value, String unit) {
    public Figure {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("figure '" + name + "' is " + value + "; leave out what was not measured");
      }
    }
  }

  public Reason {
    figures = List.copyOf(figures);
  }

  public static Reason of(String rule, Figure... figures) {
    return new Reason(rule, List.of(figures));
  }
}
