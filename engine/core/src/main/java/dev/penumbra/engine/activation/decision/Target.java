package dev.penumbra.engine.activation.decision;

/** What shall be in a zone. */
public sealed interface Target {
  /** Nothing. */
  record Absent() implements Target {}

  /** Reduced instances, warm and in step, without traffic; 1 or more. */
  record Shadow(int instances) implements Target {
    public Shadow {
      if (instances < 1) {
        throw new IllegalArgumentException("a shadow of " + instances + " instances; at least 1");
      }
    }
  }

  /** Full-size instances that serve; 1 or more. */
  record Active(int instances) implements Target {
    public Active {
      if (instances < 1) {
        throw new IllegalArgumentException("active with " + instances + " instances; at least 1");
      }
    }
  }

  /** How ready it makes a zone. */
  default Level level() {
    return switch (this) {
      case Absent() -> Level.ABSENT;
      case Shadow(int _) -> Level.SHADOW;
      case Active(int _) -> Level.ACTIVE;
    };
  }

  /** The same readiness with another number of instances, at least 1; nothing stays nothing. */
  default Target sized(int instances) {
    return switch (this) {
      case Absent() -> this;
      case Shadow(int _) -> new Shadow(instances);
      case Active(int _) -> new Active(instances);
    };
  }

  /** Instances of whatever size; 0 when absent. */
  default int instances() {
    return switch (this) {
      case Absent() -> 0;
      case Shadow(int n) -> n;
      case Active(int n) -> n;
    };
  }
}
