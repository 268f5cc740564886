package dev.penumbra.engine.activation;

import dev.penumbra.engine.model.service.ServiceSpec;

/**
 * How many instances a demand needs: enough for the busier of two rules. Large stations are held to a share of time that
 * servers may be busy; small ones, where that share would still mean long queues, to the square-root rule of Halfin and
 * Whitt (1981): a load of {@code a} servers gets {@code a + safety * sqrt(a)}.
 *
 * @param targetUtilisation busy share that instances are planned for, above 0, below 1
 * @param leastInstances that serve in a zone, 1 or more; two outlive the loss of one, and a burst
 * @param squareRootSafety the factor of the square-root rule, 0 (not applied) or more
 * @param demandQuantile level of the forecast that serving instances are sized by, within (0, 1)
 * @param shadowShare instances of a shadow, as a share of those full ones it may have to become, 0 to 1; at least one
 */
public record SizingConfig(
    double targetUtilisation, double squareRootSafety, int leastInstances, double demandQuantile, double shadowShare) {
  /** A safety of 1.5 lets about one request in ten wait at all. */
  public static final SizingConfig DEFAULT = new SizingConfig(0.7, 1.5, 2, 0.9, 0.25);

  /** Share by which a quotient of decimals may miss the whole number it stands for: 21 / 0.7 is 30.000000000000004. */
  private static final double ROUNDING = 1e-9;

  public SizingConfig {
    if (!(targetUtilisation > 0 && targetUtilisation < 1) || !(demandQuantile > 0 && demandQuantile < 1)) {
      throw new IllegalArgumentException(
          "target utilisation " + targetUtilisation + " and demand quantile " + demandQuantile
              + " must be within 0 and 1");
    }
    if (!(squareRootSafety >= 0) || leastInstances < 1) {
      throw new IllegalArgumentException(
          "square-root safety " + squareRootSafety + " must be 0 or more, least instances " + leastInstances
              + " 1 or more");
    }
    if (!(shadowShare >= 0 && shadowShare <= 1)) {
      throw new IllegalArgumentException("shadow share " + shadowShare + " must be 0 to 1");
    }
  }

  /** Full-size instances for a demand, at least the least, at most what the service may have in a zone. */
  public int fullInstances(ServiceSpec service, double requestsPerSecond) {
    double load = requestsPerSecond * service.serviceTime().meanMillis() / 1000;
    double servers = Math.max(load / targetUtilisation, load + squareRootSafety * Math.sqrt(load));
    int least = Math.min(leastInstances, service.maxInstancesPerZone());
    return (int) Math.clamp(roundedUp(servers / service.concurrency()), least, service.maxInstancesPerZone());
  }

  /** Demand measured in full-size instances at the target utilisation; a fraction, 0 or more. */
  public double instancesWorth(ServiceSpec service, double requestsPerSecond) {
    return requestsPerSecond / (service.requestsPerSecondPerInstance() * targetUtilisation);
  }

  /** Instances of a shadow that may have to become {@code fullInstances}. */
  public int shadowInstances(int fullInstances) {
    return Math.max(1, (int) roundedUp(shadowShare * fullInstances));
  }

  private static double roundedUp(double quotient) {
    return Math.ceil(quotient * (1 - ROUNDING));
  }
}
