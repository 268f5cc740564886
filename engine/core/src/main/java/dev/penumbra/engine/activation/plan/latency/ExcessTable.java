package dev.penumbra.engine.activation.plan.latency;

import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.model.service.ServiceTime;

/**
 * E[(W + S - slack)+] of a service time S and an exponential wait W, tabulated over the slack that network and objective
 * leave and over the mean wait, linear in between. Without slack it is linear by itself and not tabulated.
 */
public final class ExcessTable {
  private static final int SLACK_STEPS = 128;
  /** From a sixteenth to 32; with fewer in between, linear is too much by a tenth and more far out in the tail. */
  private static final int STEPS_PER_DOUBLING = 4;
  private static final int DOUBLINGS = 9;
  /** Mean waits, as multiples of the mean service time. */
  private static final double[] WAITS = waits();

  private final double meanMillis;
  private final double stepMillis;
  private final double[][] excess = new double[WAITS.length][SLACK_STEPS + 1];

  /** The table for a service's objective. */
  public static ExcessTable of(ServiceSpec service) {
    return new ExcessTable(service.serviceTime(), Math.max(1, service.objective().latencyMillis()));
  }

  /** A table for slacks up to {@code mostSlackMillis}, above 0. */
  ExcessTable(ServiceTime time, double mostSlackMillis) {
    meanMillis = time.meanMillis();
    stepMillis = mostSlackMillis / SLACK_STEPS;
    LognormalExcess lognormal = new LognormalExcess(time);
    for (int i = 0; i <= SLACK_STEPS; i++) {
      excess[0][i] = lognormal.aboveMillis(i * stepMillis);
    }
    for (int wait = 1; wait < WAITS.length; wait++) {
      convolve(excess[0], WAITS[wait] * meanMillis, excess[wait]);
    }
  }

  private static double[] waits() {
    double[] waits = new double[2 + STEPS_PER_DOUBLING * DOUBLINGS];
    for (int i = 1; i < waits.length; i++) {
      waits[i] = StrictMath.pow(2, (i - 1.0) / STEPS_PER_DOUBLING) / 16;
    }
    return waits;
  }

  /** With an exponential before it; the step's own part takes the excess as linear within the step. */
  private void convolve(double[] without, double waitMillis, double[] with) {
    double h = stepMillis / waitMillis;
    double kept = StrictMath.exp(-h);
    double nearPart = 1 - (1 - kept) / h;
    double farPart = (1 - kept) / h - kept;
    with[0] = without[0] + waitMillis;
    for (int i = 1; i < with.length; i++) {
      with[i] = kept * with[i - 1] + nearPart * without[i] + farPart * without[i - 1];
    }
  }

  /** Milliseconds above the objective per request, when {@code slackMillis} of it are left to waiting and service. */
  public double millis(double slackMillis, Delay delay) {
    if (slackMillis <= 0) {
      return meanMillis - slackMillis + delay.overallMillis();
    }
    double at = Math.min(slackMillis / stepMillis, SLACK_STEPS);
    int below = Math.min((int) at, SLACK_STEPS - 1);
    double share = at - below;
    double prompt = between(excess[0], below, share);
    if (delay.probability() == 0) {
      return prompt;
    }
    return (1 - delay.probability()) * prompt + delay.probability() * waited(below, share, delay.meanMillis());
  }

  private double waited(int below, double share, double waitMillis) {
    double wait = Math.min(waitMillis / meanMillis, WAITS[WAITS.length - 1]);
    int shorter = Math.min(notLonger(wait), WAITS.length - 2);
    double part = (wait - WAITS[shorter]) / (WAITS[shorter + 1] - WAITS[shorter]);
    return (1 - part) * between(excess[shorter], below, share) + part * between(excess[shorter + 1], below, share);
  }

  /** Position of the longest tabulated wait that is not longer; read off the exponent, as this is asked most of all. */
  private static int notLonger(double wait) {
    if (wait < WAITS[1]) {
      return 0;
    }
    int doublings = Math.getExponent(wait) - Math.getExponent(WAITS[1]);
    int at = 1 + STEPS_PER_DOUBLING * doublings;
    while (at + 1 < WAITS.length && WAITS[at + 1] <= wait) {
      at++;
    }
    return at;
  }

  private static double between(double[] row, int below, double share) {
    return row[below] + share * (row[below + 1] - row[below]);
  }
}
