package dev.penumbra.engine.model.service;

import dev.penumbra.engine.model.price.Money;

/**
 * What a client should see, and what each missed millisecond costs.
 *
 * @param latencyMillis above 0; a request slower than this misses the objective
 * @param penaltyPerRequestSecond price of one request being one second above the objective, linear below and above
 */
public record Objective(double latencyMillis, Money penaltyPerRequestSecond) {
  public Objective {
    if (!(latencyMillis > 0) || penaltyPerRequestSecond.nanoDollars() < 0) {
      throw new IllegalArgumentException(
          "objective " + latencyMillis + " ms must be above 0, penalty " + penaltyPerRequestSecond + " not below");
    }
  }
}
