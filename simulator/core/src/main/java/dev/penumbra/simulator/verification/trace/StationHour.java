package dev.penumbra.simulator.verification.trace;

import dev.penumbra.simulator.traffic.TrafficSlice;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a station did in an hour: its counts, and a fingerprint of all that was measured. */
final class StationHour {
  private static final int SHOWN_BYTES = 8;

  private final MessageDigest digest;
  private long arrived;
  private long finished;
  private long dropped;
  private long misses;
  private long queued;

  StationHour() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(TrafficSlice slice) {
    arrived += slice.arrived();
    finished += slice.finished();
    dropped += slice.dropped();
    misses += slice.misses();
    queued = slice.queued();
    add(
        slice.arrived(), slice.finished(), slice.dropped(), slice.failedOver(), slice.repeated(), slice.misses(),
        slice.microsAbove(), Double.doubleToLongBits(slice.busyMillis()),
        Double.doubleToLongBits(slice.serverMillis()), slice.queued());
    add(slice.latency().toArray());
  }

  private void add(long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * values.length);
    bytes.asLongBuffer().put(values);
    digest.update(bytes);
  }

  boolean isEmpty() {
    return arrived == 0 && finished == 0 && dropped == 0 && queued == 0;
  }

  /** Its counts and the beginning of its fingerprint, which is then used up. */
  String line() {
    String hash = HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
    return arrived + " " + finished + " " + dropped + " " + misses + " " + queued + " " + hash;
  }
}
