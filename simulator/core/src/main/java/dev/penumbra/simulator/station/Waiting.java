package dev.penumbra.simulator.station;

import java.util.Arrays;

/** Requests that wait for a server, in the order of their arrival: a ring in parallel arrays. */
final class Waiting {
  private static final int FIRST_CAPACITY = 16;

  private double[] arrivals = new double[FIRST_CAPACITY];
  private double[] demands = new double[FIRST_CAPACITY];
  private double[] networks = new double[FIRST_CAPACITY];
  private int[] callers = new int[FIRST_CAPACITY];
  private int head;
  private int size;

  void add(double arrival, double demand, double network, int caller) {
    if (size == arrivals.length) {
      resize(2 * size);
    }
    int at = (head + size++) & (arrivals.length - 1);
    arrivals[at] = arrival;
    demands[at] = demand;
    networks[at] = network;
    callers[at] = caller;
  }

  private void resize(int capacity) {
    arrivals = unrolled(arrivals, capacity);
    demands = unrolled(demands, capacity);
    networks = unrolled(networks, capacity);
    int[] unrolled = Arrays.copyOf(Arrays.copyOfRange(callers, head, callers.length), capacity);
    System.arraycopy(callers, 0, unrolled, callers.length - head, head);
    callers = unrolled;
    head = 0;
  }

  private double[] unrolled(double[] ring, int capacity) {
    double[] unrolled = Arrays.copyOf(Arrays.copyOfRange(ring, head, ring.length), capacity);
    System.arraycopy(ring, 0, unrolled, ring.length - head, head);
    return unrolled;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  double arrival() {
    return arrivals[head];
  }

  double demand() {
    return demands[head];
  }

  double network() {
    return networks[head];
  }

  int caller() {
    return callers[head];
  }

  void remove() {
    head = (head + 1) & (arrivals.length - 1);
    size--;
  }

  void addFirstOf(Waiting other) {
    add(other.arrival(), other.demand(), other.network(), other.caller());
    other.remove();
  }

  Waiting copy() {
    Waiting copy = new Waiting();
    copy.arrivals = arrivals.clone();
    copy.demands = demands.clone();
    copy.networks = networks.clone();
    copy.callers = callers.clone();
    copy.head = head;
    copy.size = size;
    return copy;
  }
}
