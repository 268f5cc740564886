package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.activation.plan.programme.Course;
import java.util.Arrays;

/** Which zones serve a unit in each step of a plan, its home included. Immutable. */
public final class ServingPlan {
  private final boolean[][] rows;

  private ServingPlan(boolean[][] rows) {
    this.rows = rows;
  }

  /** The same zones in every step. */
  public static ServingPlan constant(boolean[] serving, int steps) {
    boolean[][] rows = new boolean[steps][];
    Arrays.fill(rows, serving.clone());
    return new ServingPlan(rows);
  }

  /** This plan with one zone on another course. */
  public ServingPlan with(int zone, Course course) {
    boolean[][] changed = rows.clone();
    for (int step = 0; step < rows.length; step++) {
      if (rows[step][zone] != course.serves(step)) {
        changed[step] = rows[step].clone();
        changed[step][zone] = course.serves(step);
      }
    }
    return new ServingPlan(changed);
  }

  /** Number of steps. */
  public int steps() {
    return rows.length;
  }

  /** True when the zone serves in the step. */
  public boolean serves(int step, int zone) {
    return rows[step][zone];
  }

  /** True when the zones that serve beside {@code zone} are those of the step before. */
  boolean othersUnchanged(int step, int zone) {
    if (step == 0) {
      return false;
    }
    boolean[] before = rows[step - 1];
    boolean[] now = rows[step];
    return Arrays.equals(before, 0, zone, now, 0, zone)
        && Arrays.equals(before, zone + 1, before.length, now, zone + 1, now.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServingPlan plan && Arrays.deepEquals(rows, plan.rows);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(rows);
  }
}
