package dev.penumbra.engine.cloud;

/** How much state is sent. */
public enum SyncMode {
  /** What changed since the replica was last in step. */
  INCREMENTAL,
  /** All of it. */
  FULL
}
