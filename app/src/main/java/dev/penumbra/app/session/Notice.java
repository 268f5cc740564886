package dev.penumbra.app.session;

import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import java.util.List;

/** Something that could not be done, and what to do about it. */
public sealed interface Notice {
  /** All is well. */
  record None() implements Notice {}

  /** The scenario cannot be used as it stands. */
  record Problems(List<Problem> problems) implements Notice {
    public Problems {
      problems = List.copyOf(problems);
    }
  }

  /** Something failed; says what and what to try. */
  record Failure(String message) implements Notice {}

  /** What is wrong by a failure's own words. */
  static Notice of(RuntimeException failure) {
    return failure instanceof InvalidInputException invalid
        ? new Problems(invalid.problems())
        : new Failure(String.valueOf(failure.getMessage()));
  }
}
