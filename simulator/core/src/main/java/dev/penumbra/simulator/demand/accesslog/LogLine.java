package dev.penumbra.simulator.demand.accesslog;

import dev.penumbra.simulator.demand.accesslog.LineCounts.Refusal;
import java.util.Arrays;
import java.util.Optional;

/**
 * The parts of one line in Combined Log Format that say when, where and what: client, time, the path of the request, and
 * what stands behind the user agent. Referrer and user agent may be missing. Mutable: one object reads line after line.
 */
final class LogLine {
  /** Quoted fields before those a server adds of its own: referrer and user agent. */
  private static final int OWN_QUOTED = 2;

  private final byte[] placeField;
  private final int forwardedField;
  private final LogTime time = new LogTime();

  private long millis;
  private int clientEnd;
  private int pathStart;
  private int pathEnd;
  private int placeStart;
  private int placeEnd;
  private int forwardedStart;
  private int forwardedEnd;

  /**
   * A reader of lines.
   *
   * @param placeField name of the field that says where the client is; empty when there is none
   * @param forwardedField which quoted field without a name behind the user agent lists forwarders, from 1; 0 is none
   */
  LogLine(byte[] placeField, int forwardedField) {
    this.placeField = placeField;
    this.forwardedField = forwardedField;
  }

  /** Reads a line; says why it cannot be used. */
  Optional<Refusal> read(byte[] b, int start, int end) {
    placeStart = -1;
    forwardedStart = -1;
    clientEnd = find(b, (byte) ' ', start, end);
    int open = openBracket(b, clientEnd, end);
    if (open < 0) {
      return Optional.of(Refusal.MALFORMED);
    }
    millis = time.millis(b, open + 2);
    if (millis == LogTime.NONE) {
      return Optional.of(Refusal.UNPARSABLE_TIME);
    }
    int at = open + 2 + LogTime.LENGTH;
    if (at + 2 >= end || b[at] != ']' || b[at + 1] != ' ' || b[at + 2] != '"') {
      return Optional.of(Refusal.MALFORMED);
    }
    int request = at + 3;
    int behind = quoted(b, at + 2, end);
    at = status(b, behind, end);
    if (at < 0 || !readRest(b, at, end)) {
      return Optional.of(Refusal.MALFORMED);
    }
    return findPath(b, request, behind - 1) ? Optional.empty() : Optional.of(Refusal.NO_REQUEST);
  }

  /** The second word of {@code GET /a?b HTTP/1.1} up to its query; of a whole URL only what comes behind the host. */
  private boolean findPath(byte[] b, int from, int to) {
    int start = find(b, (byte) ' ', from, to) + 1;
    if (start >= to) {
      return false;
    }
    int end = find(b, (byte) '?', start, find(b, (byte) ' ', start, to));
    int colon = find(b, (byte) ':', start, end);
    if (b[start] != '/' && colon + 2 < end && b[colon + 1] == '/' && b[colon + 2] == '/') {
      start = find(b, (byte) '/', colon + 3, end);
    }
    pathStart = start;
    pathEnd = end;
    return true;
  }

  private static int find(byte[] b, byte wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (b[i] == wanted) {
        return i;
      }
    }
    return to;
  }

  /** Position of the blank before the bracket of the time, with room for it; -1 when there is none. */
  private static int openBracket(byte[] b, int from, int end) {
    for (int i = from; i + 2 + LogTime.LENGTH < end; i++) {
      if (b[i] == ' ' && b[i + 1] == '[') {
        return i;
      }
    }
    return -1;
  }

  /** Position behind the closing quote of what is quoted from {@code at} on; -1 when it does not close. */
  private static int quoted(byte[] b, int at, int end) {
    for (int i = at + 1; i < end; i++) {
      if (b[i] == '\\') {
        i++;
      } else if (b[i] == '"') {
        return i + 1;
      }
    }
    return -1;
  }

  /** Position behind status and size, -1 when they are not there. */
  private static int status(byte[] b, int at, int end) {
    if (at < 0 || at + 5 >= end || b[at] != ' ' || b[at + 4] != ' ') {
      return -1;
    }
    for (int i = at + 1; i < at + 4; i++) {
      if (b[i] < '0' || b[i] > '9') {
        return -1;
      }
    }
    return find(b, (byte) ' ', at + 5, end);
  }

  private boolean readRest(byte[] b, int from, int end) {
    int quotedFields = 0;
    int at = from;
    while (at < end) {
      if (b[at] == ' ') {
        at++;
      } else if (b[at] == '"') {
        int after = quoted(b, at, end);
        if (after < 0) {
          return false;
        }
        if (++quotedFields == forwardedField + OWN_QUOTED && forwardedField > 0) {
          forwardedStart = at + 1;
          forwardedEnd = after - 1;
        }
        at = after;
      } else {
        at = named(b, at, end);
      }
    }
    return at >= 0;
  }

  /** Reads {@code name=value} or a bare word; returns the position behind it. */
  private int named(byte[] b, int at, int end) {
    int equals = at;
    while (equals < end && b[equals] != '=' && b[equals] != ' ') {
      equals++;
    }
    if (equals == end || b[equals] == ' ') {
      return equals;
    }
    boolean isQuoted = equals + 1 < end && b[equals + 1] == '"';
    int after = isQuoted ? quoted(b, equals + 1, end) : find(b, (byte) ' ', equals + 1, end);
    if (after < 0) {
      return end;
    }
    if (isPlaceField(b, at, equals)) {
      placeStart = isQuoted ? equals + 2 : equals + 1;
      placeEnd = isQuoted ? after - 1 : after;
    }
    return after;
  }

  private boolean isPlaceField(byte[] b, int from, int to) {
    return placeField.length > 0 && Arrays.equals(b, from, to, placeField, 0, placeField.length);
  }

  long millis() {
    return millis;
  }

  int pathStart() {
    return pathStart;
  }

  int pathEnd() {
    return pathEnd;
  }

  /** End of the client, which begins the line. */
  int clientEnd() {
    return clientEnd;
  }

  /** Where the field that names a place begins, below 0 when the line has none. */
  int placeStart() {
    return placeStart;
  }

  int placeEnd() {
    return placeEnd;
  }

  /** Where the list of forwarders begins, below 0 when the line has none. */
  int forwardedStart() {
    return forwardedStart;
  }

  int forwardedEnd() {
    return forwardedEnd;
  }
}
