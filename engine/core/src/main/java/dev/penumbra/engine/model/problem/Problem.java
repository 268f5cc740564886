package dev.penumbra.engine.model.problem;

/**
 * Something wrong with what a user gave.
 *
 * @param path where: a path such as {@code services[2].objective.latencyMillis}, or a file and its line
 * @param found what stands there
 * @param legal what may stand there, and what to try
 */
public record Problem(String path, String found, String legal) {
  @Override
  public String toString() {
    return path + ": found " + found + "; legal: " + legal;
  }
}
