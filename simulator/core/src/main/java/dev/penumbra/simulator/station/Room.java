package dev.penumbra.simulator.station;

import java.util.Arrays;

/**
 * Places for those who wait. Of a request whose turn is known already it is enough to know when it leaves: that is in
 * the order of arrival, so a ring of these times tells how many wait at the next arrival.
 */
final class Room {
  private static final int FIRST_CAPACITY = 16;

  private int places = Integer.MAX_VALUE;
  private double[] leaves = new double[FIRST_CAPACITY];
  private int head;
  private int size;

  /** Changes how many may wait; {@link Integer#MAX_VALUE} is any number, and then nobody is counted. */
  void setPlaces(int count) {
    places = count;
  }

  int places() {
    return places;
  }

  boolean isLimited() {
    return places < Integer.MAX_VALUE;
  }

  /** Somebody waits until a moment, not before any other who came earlier. */
  void enter(double untilMicros) {
    if (size == leaves.length) {
      double[] ring = Arrays.copyOf(Arrays.copyOfRange(leaves, head, size), 2 * size);
      System.arraycopy(leaves, 0, ring, size - head, head);
      leaves = ring;
      head = 0;
    }
    leaves[(head + size++) & (leaves.length - 1)] = untilMicros;
  }

  /** True when nobody more can wait at a moment, not before any other that was asked for, beside so many others. */
  boolean isFull(double atMicros, int others) {
    while (size > 0 && leaves[head] <= atMicros) {
      head = (head + 1) & (leaves.length - 1);
      size--;
    }
    return size + others >= places;
  }

  Room copy() {
    Room copy = new Room();
    copy.places = places;
    copy.leaves = leaves.clone();
    copy.head = head;
    copy.size = size;
    return copy;
  }
}
