package dev.penumbra.engine.activation;

import dev.penumbra.engine.model.price.Money;
import java.time.Duration;

/**
 * Limits that no policy may pass.
 *
 * @param killSwitch true holds every deployment as it is
 * @param staleAfter a snapshot older than this stops every step down
 * @param coolDownUp time a deployment stays up after a step up before it may step down
 * @param coolDownDown time a deployment stays down after a step down before it may step up
 * @param maxActiveZones serving zones per service beside its home, 0 or more
 * @param maxShadowZones zones with a shadow per service, 0 or more
 * @param hourlyBudget what all deployments beside the homes may cost per hour
 * @param idle when a shadow has no use any more
 */
public record GuardConfig(
    boolean killSwitch,
    Duration staleAfter,
    Duration coolDownUp,
    Duration coolDownDown,
    int maxActiveZones,
    int maxShadowZones,
    Money hourlyBudget,
    IdleShadows idle) {
  /**
   * A shadow is idle when the demand of its zone was and will be low.
   *
   * @param after time over which the demand seen must have been low; so must all that is forecast
   * @param instances demand in full-size instances' worth that is low, 0 (no shadow is idle) or more
   */
  public record IdleShadows(Duration after, double instances) {
    /** A day sees every hour once; a twentieth of an instance is lost in the home's rounding. */
    public static final IdleShadows DEFAULT = new IdleShadows(Duration.ofDays(1), 0.05);

    public IdleShadows {
      if (after.isNegative() || !(instances >= 0)) {
        throw new IllegalArgumentException(
            "idle after " + after + " below " + instances + " instances; neither may be negative");
      }
    }
  }

  /** Wide limits for a service of some tens of instances. */
  public static final GuardConfig DEFAULT = new GuardConfig(
      false, Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ZERO, 12, 16, Money.dollars(1000),
      IdleShadows.DEFAULT);

  public GuardConfig {
    if (staleAfter.isNegative() || coolDownUp.isNegative() || coolDownDown.isNegative()) {
      throw new IllegalArgumentException(
          "durations must not be negative: " + staleAfter + ", " + coolDownUp + ", " + coolDownDown);
    }
    if (maxActiveZones < 0 || maxShadowZones < 0 || hourlyBudget.nanoDollars() < 0) {
      throw new IllegalArgumentException(
          "caps must not be negative: " + maxActiveZones + " active, " + maxShadowZones + " shadows, " + hourlyBudget
              + " dollars");
    }
  }
}
