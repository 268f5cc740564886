package dev.penumbra.engine.activation.plan.latency;

import dev.penumbra.engine.model.service.ServiceTime;

/**
 * How long a request waits for a server: not at all, or exponentially long. That is exact for M/M/c; for other service
 * times the mean is scaled by their variation (Allen and Cunneen, in Allen 1990).
 *
 * @param probability that it waits at all, 0 to 1
 * @param meanMillis of the wait of those that do, 0 or more
 */
public record Delay(double probability, double meanMillis) {
  /** Nobody waits. */
  public static final Delay NONE = new Delay(0, 0);

  /** No station is planned to be busier; beyond that a queue has no steady state worth computing with. */
  private static final double BUSIEST = 0.98;

  /**
   * The delay at a station in its steady state.
   *
   * @param servers 1 or more
   * @param offered load in servers, 0 or more; as much as the servers can bear when it is more
   */
  public static Delay of(ServiceTime time, int servers, double offered) {
    double load = Math.min(offered, BUSIEST * servers);
    if (load <= 0) {
      return NONE;
    }
    double cv = time.coefficientOfVariation();
    double mean = time.meanMillis() / (servers - load) * (1 + cv * cv) / 2;
    return new Delay(delayed(servers, load), mean);
  }

  /** Erlang's delay formula (1917) from his loss formula, by the stable recursion over servers. */
  private static double delayed(int servers, double offered) {
    double loss = 1;
    for (int n = 1; n <= servers; n++) {
      loss = offered * loss / (n + offered * loss);
    }
    return loss / (1 - offered / servers * (1 - loss));
  }

  /** Mean wait over all requests. */
  public double overallMillis() {
    return probability * meanMillis;
  }
}
