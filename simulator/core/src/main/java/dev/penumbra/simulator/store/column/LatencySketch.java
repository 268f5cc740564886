package dev.penumbra.simulator.store.column;

import dev.penumbra.simulator.metrics.LatencyHistogram;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A histogram in few bytes: for each bucket that is not empty the number of empty ones before it and its count, both as
 * variable-length integers of 7 bits a byte, lowest first. Nothing at all for no histogram.
 */
public final class LatencySketch {
  private static final int BUCKETS = new LatencyHistogram().toArray().length;
  private static final int MORE = 0x80;

  private LatencySketch() {}

  public static byte[] encode(Optional<LatencyHistogram> histogram) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    histogram.ifPresent(h -> {
      int empty = 0;
      for (long count : h.toArray()) {
        if (count == 0) {
          empty++;
        } else {
          put(bytes, empty);
          put(bytes, count);
          empty = 0;
        }
      }
    });
    return bytes.toByteArray();
  }

  /** Empty when nothing was counted; throws {@link IllegalArgumentException} when the bytes are no sketch. */
  public static Optional<LatencyHistogram> decode(byte[] bytes) {
    if (bytes.length == 0) {
      return Optional.empty();
    }
    long[] counts = new long[BUCKETS];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    for (long bucket = 0; buffer.hasRemaining(); bucket++) {
      bucket += take(buffer);
      if (bucket < 0 || bucket >= BUCKETS) {
        throw new IllegalArgumentException("latency of bucket " + bucket + "; there are " + BUCKETS);
      }
      counts[(int) bucket] = take(buffer);
    }
    return Optional.of(LatencyHistogram.of(counts));
  }

  private static void put(ByteArrayOutputStream bytes, long value) {
    long rest = value;
    while (rest >= MORE) {
      bytes.write((int) (rest & (MORE - 1)) | MORE);
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  private static long take(ByteBuffer buffer) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      if (!buffer.hasRemaining()) {
        throw new IllegalArgumentException("the histogram of latencies breaks off");
      }
      byte next = buffer.get();
      value |= (long) (next & (MORE - 1)) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number in the histogram of latencies does not end");
  }
}
