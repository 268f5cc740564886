package dev.penumbra.engine.model.problem;

import java.util.List;
import java.util.stream.Collectors;

/** What a user gave cannot be used; says everything that is wrong with it. */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /** Carries at least one problem. */
  public InvalidInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
