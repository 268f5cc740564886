package dev.penumbra.simulator.bench.queue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Measures one queue in a process of its own and prints the nanoseconds a request takes: those of the thread on a
 * processor, so that others on the machine disturb little.
 */
public final class QueueProcess {
  private static final int WARM_UPS = 5;
  private static final int MEASURED = 7;

  private QueueProcess() {}

  /** Arguments: the kind, the number of servers, the number of requests in each of several measurements. */
  public static void main(String[] arguments) {
    Workload workload = QueueKind.valueOf(arguments[0]).create(Integer.parseInt(arguments[1]));
    System.out.println(nanosPerRequest(workload, Long.parseLong(arguments[2])));
  }

  /** Median over several measurements after a warm-up. */
  static double nanosPerRequest(Workload workload, long requests) {
    double checked = 0;
    double[] nanos = new double[MEASURED];
    for (int i = -WARM_UPS; i < MEASURED; i++) {
      long begun = cpuNanos();
      checked += workload.run(requests);
      nanos[Math.max(0, i)] = (double) (cpuNanos() - begun) / requests;
    }
    if (!(checked > 0)) {
      throw new IllegalStateException("no request took any time: " + checked);
    }
    Arrays.sort(nanos);
    return nanos[MEASURED / 2];
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
