package dev.penumbra.engine.model.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Problems as they are found: the first hundred are kept, the others counted. Mutable, for one reader. */
public final class ProblemList {
  /** Problems that are kept in full. */
  public static final int KEPT = 100;

  private final List<Problem> kept = new ArrayList<>();
  private final Consumer<Problem> watcher;
  private long found;

  public ProblemList() {
    this(_ -> {});
  }

  /** A list whose problems are told to someone as well, one by one, those that are not kept too. */
  public ProblemList(Consumer<Problem> watcher) {
    this.watcher = watcher;
  }

  /** Notes a problem; see {@link Problem} for the parameters. */
  public void add(String path, String whatIsThere, String legal) {
    found++;
    Problem problem = new Problem(path, whatIsThere, legal);
    watcher.accept(problem);
    if (kept.size() < KEPT) {
      kept.add(problem);
    }
  }

  public boolean isEmpty() {
    return found == 0;
  }

  /** Those kept, in the order found, and how many more there were. */
  public List<Problem> all() {
    List<Problem> all = new ArrayList<>(kept);
    if (found > KEPT) {
      all.add(new Problem("and so on", (found - KEPT) + " more problems", "none"));
    }
    return List.copyOf(all);
  }

  /** Throws {@link InvalidInputException} when there was a problem. */
  public void throwIfAny() {
    if (found > 0) {
      throw new InvalidInputException(all());
    }
  }
}
