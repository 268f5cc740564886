package dev.penumbra.simulator.traffic.expected;

import java.util.Arrays;

/** Requests that come to one station in a stretch of time, by what the network takes of their time. */
final class Inflow {
  private double[] networkMicros = new double[16];
  private double[] requests = new double[16];
  private int parts;
  private double total;

  void clear() {
    parts = 0;
    total = 0;
  }

  void add(double count, double network) {
    if (parts == requests.length) {
      networkMicros = Arrays.copyOf(networkMicros, 2 * parts);
      requests = Arrays.copyOf(requests, 2 * parts);
    }
    networkMicros[parts] = network;
    requests[parts++] = count;
    total += count;
  }

  int parts() {
    return parts;
  }

  double networkMicros(int part) {
    return networkMicros[part];
  }

  double requests(int part) {
    return requests[part];
  }

  /** All of them. */
  double total() {
    return total;
  }
}
