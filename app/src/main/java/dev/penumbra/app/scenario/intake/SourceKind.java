package dev.penumbra.app.scenario.intake;

/** What the lines of a file are. */
public enum SourceKind {
  COUNTS, REQUESTS, ACCESS_LOG
}
