package dev.penumbra.app.compare.study;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penumbra.app.compare.study.Replicates.Pair;
import dev.penumbra.app.compare.study.Study.FigureRow;
import dev.penumbra.app.compare.study.Study.Pairing;
import dev.penumbra.app.compare.study.Study.Subject;
import dev.penumbra.app.workspace.KeptRun;
import dev.penumbra.app.workspace.Workspace;
import dev.penumbra.simulator.store.StoredRun;
import dev.penumbra.simulator.store.StoredRuns;
import dev.penumbra.simulator.store.file.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads kept runs into a study. For one thread; remembers the courses of the finished runs it read last. */
public final class StudyReader {
  /** With the first they make five: few enough to wait for, and Student's quantile is below 3 from there on. */
  private static final int MORE_SEEDS = 4;

  private final Workspace workspace;
  private final Map<StoredRun, Course> courses = new HashMap<>();

  public StudyReader(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * Sets runs side by side.
   *
   * @param chosen at least one; the first is the reference
   * @throws StoreException when one of them is no longer there or the store cannot be read
   */
  public Study read(List<KeptRun> chosen) {
    try (StoredRuns stored = StoredRuns.open(workspace.file())) {
      List<StoredRun> all = stored.list();
      List<StoredRun> runs = chosen.stream().map(run -> workspace.getCurrent(run.stored(), all)).toList();
      List<Subject> subjects = runs.stream().map(run -> new Subject(run, course(stored, run))).toList();
      courses.keySet().retainAll(runs);
      Contents contents = new Contents(stored);
      Replicates replicates = new Replicates(all, contents);
      List<List<Pair>> pairs = ofOthers(runs, replicates::pairs);
      boolean textsKept = runs.stream().allMatch(run -> contents.findScenario(run).isPresent());
      List<ObjectNode> trees = runs.stream().map(run -> contents.whole(run, textsKept)).toList();
      return new Study(
          subjects, ofOthers(runs, (first, other) -> pairing(replicates, first, other)), figures(runs, pairs),
          Settings.of(trees), textsKept, textsKept ? replicates.lacking(runs, MORE_SEEDS) : List.of());
    }
  }

  private Course course(StoredRuns stored, StoredRun run) {
    Optional<Course> known = Optional.ofNullable(courses.get(run));
    if (known.isPresent()) {
      return known.get();
    }
    Course read = CourseReader.read(stored, run);
    if (run.finished()) {
      courses.put(run, read);
    }
    return read;
  }

  private static <T> List<T> ofOthers(List<StoredRun> runs, BiFunction<StoredRun, StoredRun, T> withReference) {
    return runs.stream().skip(1).map(run -> withReference.apply(runs.getFirst(), run)).toList();
  }

  private static Pairing pairing(Replicates replicates, StoredRun first, StoredRun other) {
    return new Pairing(replicates.pairs(first, other).size(), replicates.areOfOneKind(first, other));
  }

  private static List<FigureRow> figures(List<StoredRun> runs, List<List<Pair>> pairs) {
    List<FigureRow> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      List<Optional<Double>> values = runs.stream().map(run -> measure.of(run.figures())).toList();
      if (values.stream().anyMatch(Optional::isPresent)) {
        rows.add(
            new FigureRow(measure, values, pairs.stream().map(p -> Replicates.interval(p, measure)).toList()));
      }
    }
    return rows;
  }
}
