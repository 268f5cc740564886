package dev.penumbra.simulator.demand.accesslog.address;

/**
 * An address as 128 bits, IPv4 as the IPv6 addresses mapped to it (RFC 4291). Read over and over into one object, so
 * that no address outlives its line; it has no text.
 */
public final class ClientAddress {
  private static final long MAPPED = 0xffff_0000_0000L;
  private static final int GROUPS = 8;

  private final int[] groups = new int[GROUPS];
  private long high;
  private long low;

  /** Upper half. */
  long high() {
    return high;
  }

  /** Lower half. */
  long low() {
    return low;
  }

  boolean isV4() {
    return high == 0 && low >>> 32 == 0xffff;
  }

  /** Reads an address, with a port, brackets or an interface allowed around it; false when it is none. */
  public boolean parse(byte[] text, int start, int end) {
    int from = start;
    int to = end;
    if (from < to && text[from] == '[') {
      from++;
      to = indexOf(text, (byte) ']', from, to);
    }
    to = indexOf(text, (byte) '%', from, to);
    int colon = indexOf(text, (byte) ':', from, to);
    boolean v6 = colon < to && indexOf(text, (byte) '.', from, colon) == colon;
    return v6 ? parseV6(text, from, to) : parseV4(text, from, colon);
  }

  private static int indexOf(byte[] text, byte wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] == wanted) {
        return i;
      }
    }
    return to;
  }

  private boolean parseV4(byte[] text, int from, int to) {
    long bits = v4(text, from, to);
    high = 0;
    low = MAPPED | bits;
    return bits >= 0;
  }

  /** 32 bits, or -1. */
  private static long v4(byte[] text, int from, int to) {
    long bits = 0;
    int parts = 1;
    int part = -1;
    for (int i = from; i < to; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        part = Math.max(part, 0) * 10 + digit;
        if (part > 255) {
          return -1;
        }
      } else if (text[i] == '.' && part >= 0 && parts < 4) {
        bits = bits << 8 | part;
        part = -1;
        parts++;
      } else {
        return -1;
      }
    }
    return parts == 4 && part >= 0 ? bits << 8 | part : -1;
  }

  private boolean parseV6(byte[] text, int from, int to) {
    int count = 0;
    int gap = -1;
    int at = from;
    if (at + 1 < to && text[at] == ':' && text[at + 1] == ':') {
      gap = 0;
      at += 2;
    }
    while (at < to) {
      int end = indexOf(text, (byte) ':', at, to);
      if (count < GROUPS - 1 && indexOf(text, (byte) '.', at, end) < end) {
        long bits = end == to ? v4(text, at, end) : -1;
        if (bits < 0) {
          return false;
        }
        groups[count++] = (int) (bits >>> 16);
        groups[count++] = (int) (bits & 0xffff);
        break;
      }
      int group = hex(text, at, end);
      if (group < 0 || count == GROUPS) {
        return false;
      }
      groups[count++] = group;
      if (end == to) {
        break;
      }
      at = end + 1;
      if (at == to) {
        return false;
      }
      if (text[at] == ':') {
        if (gap >= 0) {
          return false;
        }
        gap = count;
        at++;
      }
    }
    return spread(count, gap);
  }

  private static int hex(byte[] text, int from, int to) {
    int value = to > from && to - from <= 4 ? 0 : -1;
    for (int i = from; i < to && value >= 0; i++) {
      int digit = Character.digit(text[i], 16);
      value = digit < 0 ? -1 : value << 4 | digit;
    }
    return value;
  }

  /** Puts the groups in place, zeros where {@code ::} stood. */
  private boolean spread(int count, int gap) {
    if (gap < 0 ? count != GROUPS : count == GROUPS) {
      return false;
    }
    int missing = GROUPS - count;
    high = 0;
    low = 0;
    for (int i = 0; i < GROUPS; i++) {
      boolean inGap = gap >= 0 && i >= gap && i < gap + missing;
      long group = inGap ? 0 : groups[gap >= 0 && i >= gap ? i - missing : i];
      if (i < 4) {
        high = high << 16 | group;
      } else {
        low = low << 16 | group;
      }
    }
    return true;
  }

  /** False for networks that are private, local, shared, multicast or reserved (RFC 6890, RFC 4193). */
  public boolean isPublic() {
    if (isV4()) {
      return isPublicV4((int) low);
    }
    boolean unspecifiedOrLoop = high == 0 && low <= 1 && low >= 0;
    int top = (int) (high >>> 48);
    return !unspecifiedOrLoop && (top & 0xfe00) != 0xfc00 && (top & 0xffc0) != 0xfe80 && (top & 0xff00) != 0xff00;
  }

  private static boolean isPublicV4(int bits) {
    int first = bits >>> 24;
    int second = bits >>> 16 & 0xff;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127;
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 -> second != 168;
      default -> first < 224;
    };
  }
}
