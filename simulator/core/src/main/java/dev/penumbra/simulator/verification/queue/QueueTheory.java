package dev.penumbra.simulator.verification.queue;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.CombinatoricsUtils;

/** Closed forms of queueing theory; times are in the unit of the laws, rates in one over that. */
final class QueueTheory {
  private static final int MOST_EVALUATIONS = 1000;

  private QueueTheory() {}

  /** Share of requests lost when none can wait (Erlang's formula B, 1917). */
  static double erlangB(int servers, double offered) {
    double inverse = 1;
    for (int i = 1; i <= servers; i++) {
      inverse = 1 + inverse * i / offered;
    }
    return 1 / inverse;
  }

  /** Share of requests lost when so many can wait (M/M/c/K: Gross and Harris 1974, 2.5). */
  static double lostShare(int servers, int room, double load) {
    double lost = erlangB(servers, load * servers);
    for (int i = 0; i < room; i++) {
      lost = load * lost / (1 + load * lost);
    }
    return lost;
  }

  /** Mean wait of those that are not lost, by Little's law from the mean number that waits. */
  static double meanWaitLimited(QueueCase queue, double lostShare) {
    double waiting = 0;
    double chance = lostShare;
    for (int i = queue.room(); i > 0; i--) {
      waiting += i * chance;
      chance /= queue.load();
    }
    return waiting * queue.arrivals().mean() / (1 - lostShare);
  }

  /** Share of requests that wait (Erlang's formula C, 1917). */
  static double erlangC(int servers, double offered) {
    double lost = erlangB(servers, offered);
    double load = offered / servers;
    return lost / (1 - load * (1 - lost));
  }

  /** Mean wait for one of several exponential servers. */
  static double meanWaitErlang(Law arrivals, Law services, int servers) {
    double offered = services.mean() / arrivals.mean();
    return erlangC(servers, offered) * services.mean() / (servers - offered);
  }

  /** Mean wait of Poisson arrivals for one server (Pollaczek 1930, Khinchine 1932). */
  static double meanWaitPollaczek(Law arrivals, Law services) {
    double load = services.mean() / arrivals.mean();
    return services.secondMoment() / (2 * arrivals.mean() * (1 - load));
  }

  /** Chance to wait longer, for one of several exponential servers. */
  static double tailErlang(Law arrivals, Law services, int servers, double wait) {
    double offered = services.mean() / arrivals.mean();
    return erlangC(servers, offered) * StrictMath.exp(-(servers - offered) * wait / services.mean());
  }

  /** The same for one server and constant work (Erlang 1909); loses digits as the wait grows past some 20 services. */
  static double tailConstant(Law arrivals, Law services, double wait) {
    double load = services.mean() / arrivals.mean();
    double sum = 0;
    for (int k = 0; k * services.mean() <= wait; k++) {
      double at = (k * services.mean() - wait) / arrivals.mean();
      sum += StrictMath.exp(-at) * StrictMath.pow(at, k) / CombinatoricsUtils.factorialDouble(k);
    }
    return 1 - (1 - load) * sum;
  }

  /** The same for one server and hyperexponential work: the transform of Pollaczek and Khinchine in partial fractions. */
  static double tailHyperexponential(Law arrivals, Law.Hyperexponential services, double wait) {
    double rate = 1 / arrivals.mean();
    double fast = services.shortRate();
    double slow = services.longRate();
    double mixed = services.shortShare() * slow + (1 - services.shortShare()) * fast;
    double half = (fast + slow - rate) / 2;
    double root = StrictMath.sqrt(half * half - (fast * slow - rate * mixed));
    double near = half - root;
    double far = half + root;
    double tail = (mixed - near) / near * StrictMath.exp(-near * wait)
        - (mixed - far) / far * StrictMath.exp(-far * wait);
    return (1 - rate * services.mean()) * rate * tail / (far - near);
  }

  /** Share of requests that wait for one exponential server when arrivals are sums of exponentials (GI/M/1). */
  static double waitingShare(Law.Erlang arrivals, Law services) {
    double phaseRate = arrivals.phases() / arrivals.mean();
    return new BrentSolver(1e-14).solve(
        MOST_EVALUATIONS,
        share -> StrictMath.pow(phaseRate / (phaseRate + (1 - share) / services.mean()), arrivals.phases()) - share, 0,
        services.mean() / arrivals.mean());
  }

  /** Upper bound of the mean wait for one server (Daley 1977). */
  static double meanWaitAtMost(Law arrivals, Law services) {
    double load = services.mean() / arrivals.mean();
    return services.mean() * ((2 - load) * arrivals.squaredVariation() + load * services.squaredVariation())
        / (2 * (1 - load));
  }

  /** Lower bound when the mean time to the next arrival falls with the time since the last (Marshall 1968). */
  static double meanWaitAtLeast(Law arrivals, Law services) {
    double load = services.mean() / arrivals.mean();
    double variation = arrivals.squaredVariation() + load * load * services.squaredVariation();
    return arrivals.mean() * (variation / (1 - load) - arrivals.squaredVariation() - load) / 2;
  }
}
