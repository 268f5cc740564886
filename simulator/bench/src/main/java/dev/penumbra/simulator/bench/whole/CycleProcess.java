package dev.penumbra.simulator.bench.whole;

import java.util.Arrays;

/** Measures cycles of the engine in a process of its own and prints the median of their seconds. */
public final class CycleProcess {
  private static final int WARM_UPS = 30;

  private CycleProcess() {}

  /** Arguments: services, zones, number of cycles that are measured. */
  public static void main(String[] arguments) {
    int services = Integer.parseInt(arguments[0]);
    int zones = Integer.parseInt(arguments[1]);
    System.out.println(medianSeconds(new EngineAtWork(services, zones), WARM_UPS, Integer.parseInt(arguments[2])));
  }

  static double medianSeconds(EngineAtWork engine, int warmUps, int cycles) {
    for (int i = 0; i < warmUps; i++) {
      engine.cycle();
    }
    double[] seconds = new double[cycles];
    for (int i = 0; i < cycles; i++) {
      seconds[i] = engine.cycle();
    }
    Arrays.sort(seconds);
    return seconds[cycles / 2];
  }
}
