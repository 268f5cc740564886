package dev.penumbra.app.compare;

import dev.penumbra.app.compare.study.Study;
import dev.penumbra.app.workspace.KeptRun;
import dev.penumbra.simulator.run.result.RunIdentity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the compare screen shows. */
final class CompareModel {
  /** As many as there are colours that can be told apart. */
  static final int MOST = 6;

  /** What stands in the way of the table. */
  enum Lack {
    NOTHING, READING, WORKSPACE, RUNS
  }

  /** What stands beside the figures. */
  enum Beside {
    COURSE, SETTINGS
  }

  final ObjectProperty<Lack> lack = new SimpleObjectProperty<>(Lack.READING);
  /** All that are kept, the latest first. */
  final ObjectProperty<List<KeptRun>> runs = new SimpleObjectProperty<>(List.of());
  /** Numbers of those that are set side by side, the reference first. */
  final ObjectProperty<List<Long>> chosen = new SimpleObjectProperty<>(List.of());
  /** The one on the map and the timeline; empty when it is not kept. */
  final ObjectProperty<Optional<KeptRun>> shown = new SimpleObjectProperty<>(Optional.empty());
  /** Of the chosen, as read last. */
  final ObjectProperty<Optional<Study>> study = new SimpleObjectProperty<>(Optional.empty());
  /** Why there is none. */
  final ObjectProperty<Optional<String>> failure = new SimpleObjectProperty<>(Optional.empty());
  final BooleanProperty reading = new SimpleBooleanProperty();
  final ObjectProperty<Beside> beside = new SimpleObjectProperty<>(Beside.COURSE);
  /** The slot of the chart that was pressed on; below 0 for none. */
  final IntegerProperty slot = new SimpleIntegerProperty(-1);

  /** What the chosen run of a position is called beside the others. */
  static String letter(int position) {
    return Character.toString('A' + position);
  }

  /** The letter of a run; empty when it is not chosen. */
  Optional<String> letter(KeptRun run) {
    int position = chosen.get().indexOf(run.stored().number());
    return position < 0 ? Optional.empty() : Optional.of(letter(position));
  }

  /** The chosen ones that are there, the reference first. */
  List<KeptRun> chosenRuns() {
    return chosen.get().stream().flatMap(number -> find(number).stream()).toList();
  }

  private Optional<KeptRun> find(long number) {
    return runs.get().stream().filter(run -> run.stored().number() == number).findFirst();
  }

  /** Chooses one more, as far as there is a colour for it, or one less. */
  void toggle(KeptRun run) {
    List<Long> next = new ArrayList<>(chosen.get());
    if (!next.remove(run.stored().number()) && next.size() < MOST) {
      next.add(run.stored().number());
    }
    chosen.set(List.copyOf(next));
  }

  /** Chooses these and no others. */
  void choose(List<KeptRun> only) {
    chosen.set(only.stream().map(run -> run.stored().number()).toList());
  }

  /** The latest run of an identity, a finished one before others. */
  Optional<KeptRun> find(RunIdentity identity) {
    return finishedFirst().filter(run -> run.stored().identity().equals(identity)).findFirst();
  }

  /** What a run was forked from; empty when it stands alone or that was not kept. */
  Optional<KeptRun> findParent(KeptRun run) {
    return run.stored()
        .identity()
        .origin()
        .flatMap(
            origin -> finishedFirst()
                .filter(other -> other.stored().identity().fingerprint().equals(origin.parent()))
                .findFirst());
  }

  private Stream<KeptRun> finishedFirst() {
    return runs.get().stream().sorted(Comparator.comparing(run -> !run.stored().finished()));
  }
}
