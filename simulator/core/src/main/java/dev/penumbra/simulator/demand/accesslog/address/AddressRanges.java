package dev.penumbra.simulator.demand.accesslog.address;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What number stands for each address: the one of the longest prefix that contains it. Prefixes are laid out flat as
 * ranges that do not overlap, so that a look-up is one binary search. Immutable.
 */
final class AddressRanges {
  static final int NONE = -1;

  private final long[] high;
  private final long[] low;
  private final int[] value;

  private AddressRanges(long[] high, long[] low, int[] value) {
    this.high = high;
    this.low = low;
    this.value = value;
  }

  /** The number of an address, or {@link #NONE}. */
  int find(long addressHigh, long addressLow) {
    int below = 0;
    int above = value.length;
    while (below < above) {
      int middle = (below + above) >>> 1;
      if (compare(high[middle], low[middle], addressHigh, addressLow) <= 0) {
        below = middle + 1;
      } else {
        above = middle;
      }
    }
    return below == 0 ? NONE : value[below - 1];
  }

  private static int compare(long highA, long lowA, long highB, long lowB) {
    int order = Long.compareUnsigned(highA, highB);
    return order != 0 ? order : Long.compareUnsigned(lowA, lowB);
  }

  /** Two entries, by their order of coming, that say different things of one prefix. */
  record Contradiction(int first, int second) {}

  /** Collects prefixes in any order. */
  static final class Builder {
    private long[] high = new long[1024];
    private long[] low = new long[1024];
    private int[] value = new int[1024];
    private byte[] length = new byte[1024];
    private int size;
    private boolean sorted = true;

    /** Adds a prefix of 0 to 128 bits; what the address has beyond it does not matter. */
    void add(long addressHigh, long addressLow, int bits, int number) {
      if (size == value.length) {
        high = Arrays.copyOf(high, size * 2);
        low = Arrays.copyOf(low, size * 2);
        value = Arrays.copyOf(value, size * 2);
        length = Arrays.copyOf(length, size * 2);
      }
      high[size] = addressHigh & mask(bits);
      low[size] = addressLow & mask(bits - 64);
      value[size] = number;
      length[size] = (byte) (bits - 1);
      sorted &= size == 0 || order(size - 1, size) <= 0;
      size++;
    }

    private static long mask(int bits) {
      return bits <= 0 ? 0 : bits >= 64 ? -1 : -1L << (64 - bits);
    }

    private int order(int a, int b) {
      int order = compare(high[a], low[a], high[b], low[b]);
      return order != 0 ? order : Byte.compare(length[a], length[b]);
    }

    /** How many were added. */
    int size() {
      return size;
    }

    /** The ranges; those that contradict each other are said to {@code contradictions}, and the later one counts. */
    AddressRanges build(Consumer<Contradiction> contradictions) {
      Flat flat = new Flat(size);
      int before = NONE;
      PrimitiveIterator.OfInt order = byStart().iterator();
      while (order.hasNext()) {
        int i = order.nextInt();
        if (before != NONE && order(before, i) == 0 && value[before] != value[i]) {
          contradictions.accept(new Contradiction(before, i));
        }
        flat.enter(this, i);
        before = i;
      }
      return flat.finish();
    }

    private IntStream byStart() {
      Comparator<Integer> byStart = this::order;
      IntStream all = IntStream.range(0, size);
      return sorted ? all : all.boxed().sorted(byStart).mapToInt(Integer::intValue);
    }
  }

  /** Walks prefixes by start, the wider ones first; those that are open lie inside each other. */
  private static final class Flat {
    private long[] high;
    private long[] low;
    private int[] value;
    private int size;
    private final long[] endHigh = new long[130];
    private final long[] endLow = new long[130];
    private final int[] openValue = new int[130];
    private int open;

    Flat(int prefixes) {
      high = new long[prefixes + 2];
      low = new long[prefixes + 2];
      value = new int[prefixes + 2];
    }

    void enter(Builder from, int i) {
      long startHigh = from.high[i];
      long startLow = from.low[i];
      int bits = from.length[i] + 1;
      while (open > 0 && compare(endHigh[open - 1], endLow[open - 1], startHigh, startLow) < 0) {
        close();
      }
      begin(startHigh, startLow, from.value[i]);
      long lastHigh = startHigh | ~Builder.mask(bits);
      long lastLow = startLow | ~Builder.mask(bits - 64);
      if (open > 0 && endHigh[open - 1] == lastHigh && endLow[open - 1] == lastLow) {
        open--;
      }
      endHigh[open] = lastHigh;
      endLow[open] = lastLow;
      openValue[open] = from.value[i];
      open++;
    }

    private void close() {
      open--;
      long nextLow = endLow[open] + 1;
      long nextHigh = nextLow == 0 ? endHigh[open] + 1 : endHigh[open];
      if (nextHigh != 0 || nextLow != 0) {
        begin(nextHigh, nextLow, open == 0 ? NONE : openValue[open - 1]);
      }
    }

    private void begin(long atHigh, long atLow, int number) {
      if (size > 0 && high[size - 1] == atHigh && low[size - 1] == atLow) {
        size--;
      }
      if (size > 0 && value[size - 1] == number) {
        return;
      }
      if (size == value.length) {
        grow();
      }
      high[size] = atHigh;
      low[size] = atLow;
      value[size] = number;
      size++;
    }

    private void grow() {
      int room = size + size / 2;
      high = Arrays.copyOf(high, room);
      low = Arrays.copyOf(low, room);
      value = Arrays.copyOf(value, room);
    }

    AddressRanges finish() {
      while (open > 0) {
        close();
      }
      return new AddressRanges(Arrays.copyOf(high, size), Arrays.copyOf(low, size), Arrays.copyOf(value, size));
    }
  }
}
