package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.activation.plan.programme.Course;
import java.util.Arrays;
import java.util.BitSet;

/** Which zones serve a unit in each step of a plan, its home included. Immutable. */
public final class ServingPlan {
  private final BitSet[] rows;

  private ServingPlan(BitSet[] rows) {
    this.rows = rows;
  }

  /** The same zones in every step. */
  public static ServingPlan constant(boolean[] serving, int steps) {
    BitSet row = new BitSet(serving.length);
    for (int zone = 0; zone < serving.length; zone++) {
      row.set(zone, serving[zone]);
    }
    BitSet[] rows = new BitSet[steps];
    Arrays.fill(rows, row);
    return new ServingPlan(rows);
  }

  /** This plan with one zone on another course. */
  public ServingPlan with(int zone, Course course) {
    BitSet[] changed = rows.clone();
    for (int step = 0; step < rows.length; step++) {
      if (rows[step].get(zone) != course.serves(step)) {
        changed[step] = flipped(rows[step], zone);
      }
    }
    return new ServingPlan(changed);
  }

  private static BitSet flipped(BitSet row, int zone) {
    BitSet flipped = (BitSet) row.clone();
    flipped.flip(zone);
    return flipped;
  }

  /** Number of steps. */
  public int steps() {
    return rows.length;
  }

  /** True when the zone serves in the step. */
  public boolean serves(int step, int zone) {
    return rows[step].get(zone);
  }

  /** The zones that serve in the step beside {@code zone}; not to be changed. */
  BitSet others(int step, int zone) {
    return rows[step].get(zone) ? flipped(rows[step], zone) : rows[step];
  }

  /** True when the zones that serve beside {@code zone} are those of another plan in every step. */
  boolean hasOthersOf(ServingPlan plan, int zone) {
    int step = 0;
    while (step < rows.length && hasOthersOf(plan, step, zone)) {
      step++;
    }
    return step == rows.length;
  }

  /** True when the zones that serve in the step beside {@code zone} are those of another plan. */
  boolean hasOthersOf(ServingPlan plan, int step, int zone) {
    BitSet row = rows[step];
    BitSet other = plan.rows[step];
    return row.equals(other) || (row.get(zone) != other.get(zone) && row.equals(flipped(other, zone)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServingPlan plan && Arrays.equals(rows, plan.rows);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rows);
  }
}
