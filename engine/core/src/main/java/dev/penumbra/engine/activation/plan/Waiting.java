package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.model.ServiceSpec;
import dev.penumbra.engine.model.ServiceTime;

/**
 * Mean time a request waits for a server when instances are as busy as they are planned to be, by the approximation of
 * Allen and Cunneen (Allen 1990) for Poisson arrivals: Erlang's delay formula (1917), scaled by the variation of service.
 */
final class Waiting {
  /** From so many instances on nobody waits for a time worth counting. */
  private static final int NEGLIGIBLE_FROM = 16;

  private final double[] millis = new double[NEGLIGIBLE_FROM];

  Waiting(ServiceSpec service, double utilisation) {
    ServiceTime time = service.serviceTime();
    double cv = time.coefficientOfVariation();
    for (int instances = 1; instances < NEGLIGIBLE_FROM; instances++) {
      int servers = instances * service.concurrency();
      double delayed = delayProbability(servers, servers * utilisation);
      millis[instances] = delayed * time.meanMillis() / (servers * (1 - utilisation)) * (1 + cv * cv) / 2;
    }
  }

  /** Mean waiting time in milliseconds; 0 for many instances. */
  double millis(int instances) {
    return instances < NEGLIGIBLE_FROM ? millis[Math.max(1, instances)] : 0;
  }

  /** Erlang's delay formula from his loss formula, by the stable recursion over servers. */
  private static double delayProbability(int servers, double offered) {
    double loss = 1;
    for (int n = 1; n <= servers; n++) {
      loss = offered * loss / (n + offered * loss);
    }
    double utilisation = offered / servers;
    return loss / (1 - utilisation * (1 - loss));
  }
}
