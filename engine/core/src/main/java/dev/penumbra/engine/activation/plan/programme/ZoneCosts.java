package dev.penumbra.engine.activation.plan.programme;

/**
 * What a zone costs a unit in each step, in US dollars beside a course without the zone: negative where it saves more
 * than it costs. Immutable.
 */
public final class ZoneCosts {
  private final double[] active;
  private final double[] idle;
  private final double[] shadow;
  private final double[] requests;
  private final double copy;

  /**
   * Takes the arrays over; they must not be changed afterwards.
   *
   * @param active serving, less what is spared elsewhere
   * @param idle full instances that do not serve: on their way up, or draining; 0 or more
   * @param shadow a shadow's upkeep; 0 or more
   * @param requests those that the zone would serve
   * @param copy a full copy of the state, once; 0 or more
   */
  public ZoneCosts(double[] active, double[] idle, double[] shadow, double[] requests, double copy) {
    this.active = active;
    this.idle = idle;
    this.shadow = shadow;
    this.requests = requests;
    this.copy = copy;
  }

  /** Number of steps. */
  public int steps() {
    return active.length;
  }

  /** Serving, less what is spared elsewhere. */
  public double active(int step) {
    return active[step];
  }

  /** Full instances that do not serve. */
  public double idle(int step) {
    return idle[step];
  }

  /** Upkeep of a shadow. */
  public double shadow(int step) {
    return shadow[step];
  }

  /** Requests of all the unit's services that the zone would serve. */
  public double requests(int step) {
    return requests[step];
  }

  /** A full copy of the state. */
  public double copy() {
    return copy;
  }

  /** True when serving saves nothing in any step; then no course is cheaper than none. */
  public boolean neverPays() {
    for (double cost : active) {
      if (!(cost >= 0)) {
        return false;
      }
    }
    return true;
  }

  /** The least cost of serving over the steps; the most it saves when negative. */
  public double bestStep() {
    double least = active[0];
    for (double cost : active) {
      least = Math.min(least, cost);
    }
    return least;
  }
}
