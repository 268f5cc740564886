package dev.penumbra.engine.activation.lone;

/**
 * What each choice of one zone costs until the end, demand given, by backward induction (Bellman 1957). Immutable.
 *
 * <p>Costs are in units of the upkeep and count from the step on in which the choice is made.
 */
public final class Programme {
  private final double[] waiting;
  private final double[] starting;
  private final double[] keeping;

  /** What will be chosen later on, which decides what a choice is worth now. */
  @FunctionalInterface
  public interface Choice {
    /** What costs less. */
    Choice CHEAPEST = (_, _, gain) -> gain > 0;

    /**
     * Whether the zone serves, or begins to.
     *
     * @param gain what that costs less than a step in shadow
     */
    boolean serves(int step, boolean active, double gain);
  }

  /** Works it out for one whose later choices are given; nothing is due after the last step. */
  public Programme(Tariff tariff, double[] demand, Choice choice) {
    int end = demand.length;
    this.waiting = new double[end];
    this.starting = new double[end];
    this.keeping = new double[end];
    double[] inShadow = new double[end + 1];
    double[] active = new double[end + 1];
    double underWay = 0;
    for (int step = end - 1; step >= 0; step--) {
      underWay += demand[step] + 1;
      if (step + tariff.lead() < end) {
        underWay -= demand[step + tariff.lead()] + 1;
      }
      waiting[step] = demand[step] + inShadow[step + 1];
      keeping[step] = 1 + active[step + 1];
      starting[step] = tariff.switchCost() + underWay
          + (tariff.lead() == 0 ? keeping[step] : active[Math.min(end, step + tariff.lead())]);
      inShadow[step] = choice.serves(step, false, gainOfStarting(step)) ? starting[step] : waiting[step];
      active[step] = choice.serves(step, true, gainOfKeeping(step)) ? keeping[step] : waiting[step];
    }
  }

  /** Cost of one more step in shadow; of stopping too. */
  public double waiting(int step) {
    return waiting[step];
  }

  /** Cost of serving: of one more step when active, of a start when not. */
  public double serving(int step, boolean active) {
    return active ? keeping[step] : starting[step];
  }

  /** What starting costs less than a step in shadow. */
  public double gainOfStarting(int step) {
    return waiting[step] - starting[step];
  }

  /** What one more step of serving costs less than stopping. */
  public double gainOfKeeping(int step) {
    return waiting[step] - keeping[step];
  }
}
