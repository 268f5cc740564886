package dev.penumbra.engine.model;

/** Names a service. Ordered by its text. */
public record ServiceId(String value) implements Comparable<ServiceId> {
  public ServiceId {
    Names.check("service id", value);
  }

  @Override
  public int compareTo(ServiceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
