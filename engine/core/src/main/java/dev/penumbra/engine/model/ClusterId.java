package dev.penumbra.engine.model;

/** Names a cluster of clients. Ordered by its text. */
public record ClusterId(String value) implements Comparable<ClusterId> {
  public ClusterId {
    Names.check("cluster id", value);
  }

  @Override
  public int compareTo(ClusterId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
