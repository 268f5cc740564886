package dev.penumbra.app.compare.study;

import dev.penumbra.app.compare.study.Study.Repeat;
import dev.penumbra.simulator.experiment.replication.Interval;
import dev.penumbra.simulator.store.StoredRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finished runs that were repeated with other seeds, paired by seed: both of a pair were asked the same requests. */
final class Replicates {
  private final Contents contents;
  private final Map<String, SortedMap<Long, StoredRun>> bySeed = new HashMap<>();

  /**
   * Finds them.
   *
   * @param runs in the order in which they began; of two of the same seed the later counts
   */
  Replicates(Collection<StoredRun> runs, Contents contents) {
    this.contents = contents;
    runs.stream()
        .filter(StoredRun::finished)
        .forEach(
            run -> bySeed.computeIfAbsent(contents.ofAllSeeds(run), _ -> new TreeMap<>())
                .put(run.identity().seed(), run));
  }

  /** True when two runs differ in nothing but the seed. */
  boolean areOfOneKind(StoredRun one, StoredRun other) {
    return contents.ofAllSeeds(one).equals(contents.ofAllSeeds(other));
  }

  private SortedMap<Long, StoredRun> ofAllSeeds(StoredRun run) {
    return bySeed.getOrDefault(contents.ofAllSeeds(run), new TreeMap<>());
  }

  /** The pairs of two runs: those of each seed that both were run with; none for two of one kind. */
  List<Pair> pairs(StoredRun reference, StoredRun other) {
    if (areOfOneKind(reference, other)) {
      return List.of();
    }
    SortedMap<Long, StoredRun> others = ofAllSeeds(other);
    return ofAllSeeds(reference)
        .entrySet()
        .stream()
        .flatMap(e -> Stream.ofNullable(others.get(e.getKey())).map(same -> new Pair(e.getValue(), same)))
        .toList();
  }

  /**
   * What has to be run for a number of seeds more that all were run with, seed by seed from that of the first on; nothing
   * when they are all of one kind or one of them is not finished.
   */
  List<Repeat> lacking(List<StoredRun> runs, int moreSeeds) {
    Map<String, StoredRun> kinds = new LinkedHashMap<>();
    runs.forEach(run -> kinds.putIfAbsent(contents.ofAllSeeds(run), run));
    List<Repeat> lacking = new ArrayList<>();
    if (kinds.size() < 2 || !runs.stream().allMatch(StoredRun::finished)) {
      return lacking;
    }
    long seed = runs.getFirst().identity().seed();
    for (int found = 0; found < moreSeeds; seed++) {
      long next = seed;
      List<Repeat> here = kinds.values()
          .stream()
          .filter(run -> !ofAllSeeds(run).containsKey(next))
          .map(run -> new Repeat(run, next))
          .toList();
      lacking.addAll(here);
      found += here.isEmpty() ? 0 : 1;
    }
    return lacking;
  }

  /** Two runs of one seed. */
  record Pair(StoredRun reference, StoredRun other) {
    private Optional<Double> difference(Measure measure) {
      return measure.of(reference.figures()).flatMap(r -> measure.of(other.figures()).map(o -> o - r));
    }
  }

  /** Where the expected difference lies; empty when fewer than two pairs, or not all of them, have the figure. */
  static Optional<Interval> interval(List<Pair> pairs, Measure measure) {
    double[] differences = pairs.stream().flatMap(p -> p.difference(measure).stream()).mapToDouble(d -> d).toArray();
    return differences.length < 2 || differences.length < pairs.size()
        ? Optional.empty()
        : Optional.of(Interval.of(differences));
  }
}
