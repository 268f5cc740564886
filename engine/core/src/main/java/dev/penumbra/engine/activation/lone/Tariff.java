package dev.penumbra.engine.activation.lone;

/**
 * What a zone costs per step, in units of the upkeep of an active zone. Demand is in the same unit: that which a shadow
 * leaves unserved for the price of one step's upkeep counts as 1.
 *
 * @param switchCost of a start, 0 or more
 * @param lead steps from the request of a start until the zone serves, 0 or more; upkeep is due from the request on
 */
public record Tariff(double switchCost, int lead) {
  public Tariff {
    if (!(switchCost >= 0) || lead < 0) {
      throw new IllegalArgumentException("switch cost " + switchCost + " and lead " + lead + " must be 0 or more");
    }
  }
}
