package dev.penumbra.simulator.station;

import java.util.Arrays;

/** Requests that wait for a server, in the order of their arrival: a ring in parallel arrays. */
final class Waiting {
  private static final int FIRST_CAPACITY = 16;

  private double[] arrivals = new double[FIRST_CAPACITY];
  private double[] demands = new double[FIRST_CAPACITY];
  private double[] networks = new double[FIRST_CAPACITY];
  private int[] clusters = new int[FIRST_CAPACITY];
  private int head;
  private int size;

  void add(double arrival, double demand, double network, int cluster) {
    if (size == arrivals.length) {
      resize(2 * size);
    }
    int at = (head + size++) & (arrivals.length - 1);
    arrivals[at] = arrival;
    demands[at] = demand;
    networks[at] = network;
    clusters[at] = cluster;
  }

  private void resize(int capacity) {
    arrivals = unrolled(arrivals, capacity);
    demands = unrolled(demands, capacity);
    networks = unrolled(networks, capacity);
    int[] unrolled = Arrays.copyOf(Arrays.copyOfRange(clusters, head, clusters.length), capacity);
    System.arraycopy(clusters, 0, unrolled, clusters.length - head, head);
    clusters = unrolled;
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

  int cluster() {
    return clusters[head];
  }

  void remove() {
    head = (head + 1) & (arrivals.length - 1);
    size--;
  }

  void addFirstOf(Waiting other) {
    add(other.arrival(), other.demand(), other.network(), other.cluster());
    other.remove();
  }

  Waiting copy() {
    Waiting copy = new Waiting();
    copy.arrivals = arrivals.clone();
    copy.demands = demands.clone();
    copy.networks = networks.clone();
    copy.clusters = clusters.clone();
    copy.head = head;
    copy.size = size;
    return copy;
  }
}
