package dev.penumbra.app.compare.study;

import dev.penumbra.simulator.experiment.replication.Interval;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.store.StoredRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Runs set side by side; the first is the reference.
 *
 * @param pairings of each run after the first with the reference
 * @param figures those that at least one of them has
 * @param settings what differs in what they were made of
 * @param textsKept false when the scenario of at least one is not there any more, so that settings are only the few that runs
 *     keep themselves
 * @param repeats what would have to be run for some more seeds that all were run with; empty when nothing would come of it
 */
public record Study(
    List<Subject> subjects, List<Pairing> pairings, List<FigureRow> figures, List<Setting> settings,
    boolean textsKept, List<Repeat> repeats) {
  public Study {
    subjects = List.copyOf(subjects);
    pairings = List.copyOf(pairings);
    figures = List.copyOf(figures);
    settings = List.copyOf(settings);
    repeats = List.copyOf(repeats);
  }

  /** A run to be repeated with another seed. */
  public record Repeat(StoredRun run, long seed) {}

  /** One of the runs, as it stood when it was read. */
  public record Subject(StoredRun run, Course course) {
    /** The first moment that may differ from the run it was forked from; empty for one that stands alone. */
    public Optional<Instant> forkedAt() {
      return run.identity().origin().map(RunIdentity.Origin::at);
    }
  }

  /**
   * How a run goes with the reference.
   *
   * @param seeds with how many seeds both were run
   * @param repeated true when they differ in nothing but the seed
   */
  public record Pairing(int seeds, boolean repeated) {}

  /**
   * A figure of each run.
   *
   * @param values empty for runs that are not finished or have no such figure
   * @param intervals for each run after the first, where the expected difference to the reference lies with 95 % confidence;
   *     empty without replications of both
   */
  public record FigureRow(Measure measure, List<Optional<Double>> values, List<Optional<Interval>> intervals) {
    public FigureRow {
      values = List.copyOf(values);
      intervals = List.copyOf(intervals);
    }

    /** How much more a run has than the reference; empty when one of them has no such figure. */
    public OptionalDouble difference(int run) {
      Optional<Double> here = values.get(run);
      Optional<Double> there = values.getFirst();
      return here.isPresent() && there.isPresent()
          ? OptionalDouble.of(here.get() - there.get())
          : OptionalDouble.empty();
    }

    /** The same as a share of the reference's; empty when that is 0. */
    public OptionalDouble relative(int run) {
      OptionalDouble difference = difference(run);
      return difference.isPresent() && values.getFirst().orElse(0.0) != 0
          ? OptionalDouble.of(difference.getAsDouble() / Math.abs(values.getFirst().orElseThrow()))
          : OptionalDouble.empty();
    }
  }

  /**
   * A setting that is not the same for all.
   *
   * @param path where it stands in a scenario
   * @param values of each run; empty where it is not given
   */
  public record Setting(String path, List<Optional<String>> values) {
    public Setting {
      values = List.copyOf(values);
    }
  }
}
