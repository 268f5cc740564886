package dev.penumbra.engine.cloud;

import java.time.Instant;

/** How far a submitted intent has come. */
public sealed interface CloudResult {
  /** Accepted, not finished. */
  record Running() implements CloudResult {}

  /** Finished as asked. */
  record Done(Instant at) implements CloudResult {}

  /** Given up. */
  record Failed(Instant at, FailureKind kind, String detail) implements CloudResult {}

  /** Nobody can say; a person must look. */
  record Unknown() implements CloudResult {}
}
