package dev.penumbra.simulator.bench.fluid;

import java.lang.management.ManagementFactory;

/** Time of this thread on a processor, so that others on the machine disturb little. */
final class ThreadTime {
  private ThreadTime() {}

  static double seconds() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
  }
}
