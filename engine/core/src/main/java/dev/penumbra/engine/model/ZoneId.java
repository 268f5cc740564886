package dev.penumbra.engine.model;

/** Names a zone, as its provider names it (for example {@code us-east-1}). Ordered by its text. */
public record ZoneId(String value) implements Comparable<ZoneId> {
  public ZoneId {
    Names.check("zone id", value);
  }

  @Override
  public int compareTo(ZoneId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
