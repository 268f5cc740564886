package dev.penumbra.simulator.demand.accesslog;

import java.io.IOException;
import java.io.InputStream;

/** Lines of bytes, each ending in LF or CR LF, without a copy of any. */
final class LogLines {
  /** A line may be this long, in bytes. */
  static final int LONGEST = 1 << 17;

  private final InputStream in;
  private final byte[] buffer = new byte[2 * LONGEST];
  private int from;
  private int next;
  private int limit;
  private int end;
  private boolean tooLong;
  private long number;

  LogLines(InputStream in) {
    this.in = in;
  }

  /** Moves on to the next line; false after the last. */
  boolean next() throws IOException {
    tooLong = false;
    number++;
    from = next;
    int search = from;
    while (true) {
      int newline = newline(search);
      if (newline >= 0) {
        next = newline + 1;
        end = newline > from && buffer[newline - 1] == '\r' ? newline - 1 : newline;
        tooLong |= end - from > LONGEST;
        return true;
      }
      search = makeRoom();
      int read = in.read(buffer, limit, buffer.length - limit);
      if (read < 0) {
        next = limit;
        end = limit;
        return limit > from || tooLong;
      }
      limit += read;
    }
  }

  private int newline(int search) {
    for (int i = search; i < limit; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** Moves the begun line to the front; of one that is too long only its being so is kept. Returns where to go on. */
  private int makeRoom() {
    if (limit - from > LONGEST) {
      tooLong = true;
      limit = from;
    }
    System.arraycopy(buffer, from, buffer, 0, limit - from);
    limit -= from;
    from = 0;
    return limit;
  }

  /** Number of the line, from 1. */
  long number() {
    return number;
  }

  /** The bytes the line lies in, good until the next one. */
  byte[] bytes() {
    return buffer;
  }

  int start() {
    return from;
  }

  /** Exclusive. */
  int end() {
    return end;
  }

  boolean isTooLong() {
    return tooLong;
  }

  boolean isBlank() {
    return end == from && !tooLong;
  }
}
