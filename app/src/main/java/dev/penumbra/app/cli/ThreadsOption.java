package dev.penumbra.app.cli;

import dev.penumbra.engine.config.format.Problems;
import picocli.CommandLine.Option;

/** How many runs go on at the same time. */
final class ThreadsOption {
  /** More than any machine that this is run on has. */
  private static final int MOST = 1024;

  @Option(names = "--threads", paramLabel = "N", description = "Runs at the same time, a whole number, 1 to 1024; the results do not depend on it. Default: all processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  int checked(Problems problems) {
    if (threads < 1 || threads > MOST) {
      problems.add("--threads", String.valueOf(threads), "a whole number, 1 to " + MOST);
    }
    return threads;
  }
}
