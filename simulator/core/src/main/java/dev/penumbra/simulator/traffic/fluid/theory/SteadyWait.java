package dev.penumbra.simulator.traffic.fluid.theory;

/**
 * How long a request waits while the load stays as it is: not at all, or exponentially long. In the steady state that is
 * exact for M/M/c; for other service times the mean is scaled by their variation (Allen and Cunneen, in Allen 1990). Near
 * full load a queue takes long to get there: the mean is then scaled by how far a reflected Brownian motion that began
 * empty has come (Abate and Whitt 1987).
 *
 * @param probability that it waits at all, 0 to 1
 * @param meanMicros of the wait of those that do, 0 or more
 */
public record SteadyWait(double probability, double meanMicros) {
  /** In units of the relaxation time; a queue older than that is as good as settled. */
  private static final double SETTLED = 40;

  /**
   * The mean over a stretch in which load was the same.
   *
   * @param servers 1 or more
   * @param load of each server, 0 or more
   * @param serviceMicros mean service time
   * @param squaredVariation squared coefficient of variation of service times
   * @param fromMicros age of the queue as the stretch begins
   * @param untilMicros age of it as it ends
   */
  public static SteadyWait over(
      int servers, double load, double serviceMicros, double squaredVariation, double fromMicros, double untilMicros) {
    double slack = Math.abs(1 - load);
    double spread = serviceMicros * (1 + squaredVariation) / servers;
    double perRelaxation = slack * slack / (load * spread);
    double probability = ErlangDelay.probability(servers, load);
    double reached = perRelaxation * untilMicros >= SETTLED
        ? 1
        : meanReached(perRelaxation * fromMicros, perRelaxation * untilMicros);
    return new SteadyWait(probability, slack == 0 ? 0 : reached * spread / (2 * slack));
  }

  /** True when a queue of that age has come to its steady state. */
  public static boolean isSettled(
      int servers, double load, double serviceMicros, double squaredVariation, double ageMicros) {
    double slack = 1 - load;
    return slack > 0 && slack * slack * ageMicros * servers >= SETTLED * serviceMicros * (1 + squaredVariation) * load;
  }

  /** By Simpson's rule in the root of time, in which the share is smooth. */
  private static double meanReached(double from, double until) {
    int steps = 8;
    double low = Math.sqrt(from);
    double h = (Math.sqrt(until) - low) / steps;
    double sum = 0;
    for (int i = 0; i <= steps; i++) {
      double root = low + i * h;
      int weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
      sum += weight * 2 * root * reached(root);
    }
    return Math.clamp(sum * h / 3 / (until - from), 0, 1);
  }

  /** Mean of the reflected Brownian motion as a share of its steady mean, at a time given by its root. */
  private static double reached(double root) {
    double time = root * root;
    return 1 - 2 * (1 + time) * StandardNormal.below(-root) + 2 * root * StandardNormal.density(root);
  }
}
