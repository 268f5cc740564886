package dev.penumbra.simulator.cloud;

import dev.penumbra.engine.cloud.view.DependencyStatus;
import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.dependency.ProvisionedDependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The dependencies of one service in one zone. Positions are those of the service's templates. */
final class DependencySet {
  private enum Stage {
    ABSENT, WAITING, PROVISIONING, READY
  }

  private final List<DependencyTemplate> templates;
  private final Stage[] stages;
  private int epoch;

  DependencySet(List<DependencyTemplate> templates) {
    this.templates = templates;
    stages = new Stage[templates.size()];
    Arrays.fill(stages, Stage.ABSENT);
  }

  private DependencySet(DependencySet other) {
    templates = other.templates;
    stages = other.stages.clone();
    epoch = other.epoch;
  }

  /** Everything ready at once. */
  void seed() {
    Arrays.fill(stages, Stage.READY);
  }

  /** Why these cannot be provisioned in this order; empty when they can. */
  Optional<String> findObstacle(List<ProvisionedDependency> inOrder) {
    List<String> known = new ArrayList<>();
    templates.stream().filter(t -> stages[position(t.name())] != Stage.ABSENT).forEach(t -> known.add(t.name()));
    for (ProvisionedDependency wanted : inOrder) {
      DependencyTemplate template = wanted.template();
      if (position(template.name()) < 0) {
        return Optional.of("dependency '" + template.name() + "' is none of the service's " + names());
      }
      if (!known.containsAll(template.needs())) {
        return Optional.of("dependency '" + template.name() + "' comes before one it needs of " + template.needs());
      }
      known.add(template.name());
    }
    return Optional.empty();
  }

  private List<String> names() {
    return templates.stream().map(DependencyTemplate::name).toList();
  }

  private int position(String name) {
    return names().indexOf(name);
  }

  /** These shall exist; those that do are left as they are. */
  void want(List<ProvisionedDependency> inOrder) {
    for (ProvisionedDependency wanted : inOrder) {
      int position = position(wanted.template().name());
      if (stages[position] == Stage.ABSENT) {
        stages[position] = Stage.WAITING;
      }
    }
  }

  /** Begins those whose needs are ready by now, and says which. */
  List<Integer> beginNext() {
    List<Integer> begun = new ArrayList<>();
    for (int i = 0; i < stages.length; i++) {
      boolean met = templates.get(i).needs().stream().allMatch(n -> stages[position(n)] == Stage.READY);
      if (stages[i] == Stage.WAITING && met) {
        stages[i] = Stage.PROVISIONING;
        begun.add(i);
      }
    }
    return begun;
  }

  void finish(int position) {
    stages[position] = Stage.READY;
  }

  void clear() {
    Arrays.fill(stages, Stage.ABSENT);
    epoch++;
  }

  /** Number of clearings, by which an event can tell whether it is out of date. */
  int epoch() {
    return epoch;
  }

  long provisioningMillis(int position) {
    return templates.get(position).provisioning().toMillis();
  }

  boolean isBilled(int position) {
    return stages[position] == Stage.PROVISIONING || stages[position] == Stage.READY;
  }

  int size() {
    return stages.length;
  }

  /** True when the service has all it needs. */
  boolean isComplete() {
    return Arrays.stream(stages).allMatch(s -> s == Stage.READY);
  }

  /** True when nothing that was wanted is still on its way. */
  boolean isSettled() {
    return Arrays.stream(stages).allMatch(s -> s == Stage.READY || s == Stage.ABSENT);
  }

  boolean isEmpty() {
    return Arrays.stream(stages).allMatch(s -> s == Stage.ABSENT);
  }

  /** Nothing needed counts as ready where the service is, and as absent where it is not. */
  DependencyStatus status(boolean inUse) {
    if (stages.length == 0) {
      return inUse ? DependencyStatus.READY : DependencyStatus.ABSENT;
    }
    if (isEmpty()) {
      return DependencyStatus.ABSENT;
    }
    return isComplete() ? DependencyStatus.READY : DependencyStatus.PROVISIONING;
  }

  DependencySet copy() {
    return new DependencySet(this);
  }
}
