package dev.penumbra.engine.activation.lone.forecast;

import java.util.Arrays;

/** Demand seen so far, and what previous days had around the same time of day. Mutable. */
public final class DailyProfile {
  /** So many days back are looked at: each day of the week once. */
  public static final int DAYS = 7;
  /** The steps that just passed, whose level is set against that of the same steps on other days. */
  public static final int RECENT = 12;
  /** Keeps a ratio of two levels tame when both are near nothing. */
  private static final double LEVEL_FLOOR = 0.05;

  private final int stepsPerDay;
  private double[] demand = new double[1024];
  private double[] sums = new double[1025];
  private int steps;

  /** Nothing seen yet. */
  public DailyProfile(int stepsPerDay) {
    this.stepsPerDay = stepsPerDay;
  }

  /** One that goes on from the same state by itself. */
  public DailyProfile copy() {
    DailyProfile copy = new DailyProfile(stepsPerDay);
    copy.demand = demand.clone();
    copy.sums = sums.clone();
    copy.steps = steps;
    return copy;
  }

  /** Adds the demand of the step that has just ended. */
  public void add(double seen) {
    if (steps == demand.length) {
      demand = Arrays.copyOf(demand, 2 * steps);
      sums = Arrays.copyOf(sums, 2 * steps + 1);
    }
    demand[steps] = seen;
    sums[steps + 1] = sums[steps] + seen;
    steps++;
  }

  /** How many were added. */
  public int steps() {
    return steps;
  }

  /** Demand of all steps from the given one on. */
  public double[] since(int step) {
    return Arrays.copyOfRange(demand, step, steps);
  }

  /** The last demand seen for 1, the one before for 2; 0 before the first. */
  public double back(int stepsAgo) {
    return stepsAgo > steps ? 0 : demand[steps - stepsAgo];
  }

  /** How many whole days lie before the steps that just passed, at most {@link #DAYS}. */
  public int days() {
    return Math.clamp((steps - RECENT) / stepsPerDay, 0, DAYS);
  }

  /** Mean demand, days ago, from {@code from} to before {@code to} steps after this time of day; the last one if unseen. */
  public double daysAgo(int days, int from, int to) {
    int now = steps - days * stepsPerDay;
    int low = Math.max(0, now + from);
    int high = Math.min(steps, now + to);
    return high > low ? (sums[high] - sums[low]) / (high - low) : back(1);
  }

  /** The mean of {@link #daysAgo} over all days. */
  public double usual(int from, int to) {
    double sum = 0;
    for (int day = 1; day <= days(); day++) {
      sum += daysAgo(day, from, to);
    }
    return days() == 0 ? back(1) : sum / days();
  }

  /** What is usual, scaled by the level of the steps that just passed. */
  public double expected(int from, int to) {
    return scaled(daysAgo(0, -RECENT, 0), usual(from, to), usual(-RECENT, 0));
  }

  /** What a level means for another time of day, given what is usual then and now. */
  public static double scaled(double level, double usualThen, double usualNow) {
    return level * (usualThen + LEVEL_FLOOR) / (usualNow + LEVEL_FLOOR);
  }
}
