package dev.penumbra.engine.cloud;

/** Why a cloud did not do what it was asked. */
public enum FailureKind {
  /** The zone has no room for the shape just now: a fact that expires, not one to retry at once. */
  NO_CAPACITY,
  /** The zone does not answer. */
  ZONE_UNAVAILABLE,
  /** An instance did not come up. */
  BOOT_FAILED,
  /** A probe found an instance unwell. */
  UNHEALTHY,
  /** Replaced by a later intent for the same thing. */
  SUPERSEDED,
  /** The request makes no sense to the cloud. */
  REFUSED
}
