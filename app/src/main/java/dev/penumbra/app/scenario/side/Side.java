package dev.penumbra.app.scenario.side;

/** What stands beside the pages. */
public enum Side {
  TEXT, CHANGES, PROBLEMS
}
