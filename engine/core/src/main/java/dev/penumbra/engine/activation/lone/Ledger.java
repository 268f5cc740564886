package dev.penumbra.engine.activation.lone;

/** Level and cost of one zone, step by step, from a shadow on. A start once requested is carried through. Mutable. */
public final class Ledger {
  private final Tariff tariff;
  private boolean active;
  private int stepsToStart;
  private double cost;
  private int switches;
  private int activeSteps;

  public Ledger(Tariff tariff) {
    this.tariff = tariff;
  }

  /** One that goes on from the same state by itself. */
  public Ledger copy() {
    Ledger copy = new Ledger(tariff);
    copy.active = active;
    copy.stepsToStart = stepsToStart;
    copy.cost = cost;
    copy.switches = switches;
    copy.activeSteps = activeSteps;
    return copy;
  }

  /** True when the zone serves unless it is told to stop. */
  public boolean isActive() {
    return active;
  }

  /** True while a start is under way, when nothing can be decided. */
  public boolean isStarting() {
    return stepsToStart > 0;
  }

  /**
   * Books one step and says what it cost.
   *
   * @param serves what was decided for the step, of no effect while a start is under way
   * @param demand of the step, in units of the upkeep
   */
  public double book(boolean serves, double demand) {
    double price = 0;
    if (!isStarting() && serves && !active) {
      switches++;
      price += tariff.switchCost();
      stepsToStart = tariff.lead();
      active = stepsToStart == 0;
    } else if (!isStarting() && !serves) {
      active = false;
    }
    if (isStarting()) {
      price += demand + 1;
      stepsToStart--;
      active = stepsToStart == 0;
    } else if (active) {
      price += 1;
      activeSteps++;
    } else {
      price += demand;
    }
    cost += price;
    return price;
  }

  /** Sum of all steps. */
  public double cost() {
    return cost;
  }

  /** Starts requested. */
  public int switches() {
    return switches;
  }

  /** Steps in which the zone served. */
  public int activeSteps() {
    return activeSteps;
  }
}
