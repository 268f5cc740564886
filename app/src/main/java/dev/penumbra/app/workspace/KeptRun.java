package dev.penumbra.app.workspace;

import dev.penumbra.simulator.store.StoredRun;

/** A run of the workspace with its provenance, and how it ended. */
public record KeptRun(StoredRun stored, Ending ending) {
  /** How a run ended. */
  public enum Ending {
    FINISHED, UNDER_WAY, INTERRUPTED
  }
}
