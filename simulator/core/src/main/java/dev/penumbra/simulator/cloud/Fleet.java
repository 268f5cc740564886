package dev.penumbra.simulator.cloud;

import dev.penumbra.engine.cloud.view.InstanceCounts;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.shadow.InstanceState;
import dev.penumbra.simulator.cloud.Instance.Goal;
import dev.penumbra.simulator.metrics.InstanceSize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The instances of one service in one zone, in the order in which they were begun. */
final class Fleet {
  private static final Comparator<Instance> NEWEST_FIRST = Comparator.comparingInt(Instance::ordinal).reversed();

  private static final List<InstanceState> NEAREST_TO_READY = List.of(
      InstanceState.REGISTERING, InstanceState.RESIZING, InstanceState.SYNCHRONISING, InstanceState.BOOTING,
      InstanceState.PROVISIONING);

  private final List<Instance> instances = new ArrayList<>();
  private int begun;

  /** Adds full-size instances that are ready. */
  void seed(int fullInstances) {
    for (int i = 0; i < fullInstances; i++) {
      instances.add(Instance.ready(begun++));
    }
  }

  /**
   * Turns towards so many instances of each size, all others gone; what failed before is cleared away.
   *
   * @return those that began something that takes time
   */
  List<Instance> aim(int shadows, int fulls) {
    clearFailed();
    List<Integer> before = instances.stream().map(Instance::step).toList();
    aimFull(shadows, fulls);
    aimShadow(shadows);
    List<Instance> changed = new ArrayList<>();
    for (int i = 0; i < instances.size(); i++) {
      if (i >= before.size() || instances.get(i).step() != before.get(i)) {
        changed.add(instances.get(i));
      }
    }
    clearTerminated();
    return changed.stream().filter(instances::contains).toList();
  }

  private void aimFull(int shadows, int fulls) {
    int missing = fulls - heading(InstanceSize.FULL);
    missing -= some(missing, i -> i.size() == InstanceSize.FULL && i.goal() != Goal.STAY, Instance::stay);
    missing -= some(missing, i -> i.is(InstanceSize.SHADOW, InstanceState.READY), i -> i.resize(InstanceSize.FULL));
    missing -= some(missing, i -> i.is(InstanceSize.SHADOW, InstanceState.DRAINING), i -> i.resize(InstanceSize.FULL));
    begin(missing, InstanceSize.FULL);
    int excess = heading(InstanceSize.FULL) - fulls;
    int shrinking = Math.min(excess, shadows - heading(InstanceSize.SHADOW));
    int growing = some(shrinking, i -> isHeading(i, InstanceSize.FULL) && i.isGrowing(), Instance::shrinkWhenReady);
    some(shrinking - growing, i -> isHeading(i, InstanceSize.FULL) && i.is(InstanceSize.FULL, InstanceState.READY),
        i -> i.drain(Goal.SHRINK));
    end(heading(InstanceSize.FULL) - fulls, InstanceSize.FULL);
  }

  private void aimShadow(int shadows) {
    int missing = shadows - heading(InstanceSize.SHADOW);
    missing -= some(missing, i -> i.size() == InstanceSize.SHADOW && i.goal() == Goal.END, Instance::stay);
    missing -= some(missing, i -> i.size() == InstanceSize.FULL && i.goal() == Goal.END, i -> i.drain(Goal.SHRINK));
    begin(missing, InstanceSize.SHADOW);
    end(heading(InstanceSize.SHADOW) - shadows, InstanceSize.SHADOW);
  }

  private void begin(int count, InstanceSize size) {
    for (int i = 0; i < count; i++) {
      instances.add(new Instance(begun++, size));
    }
  }

  /** What is furthest from being of use goes first, and of equals the newest. */
  private void end(int count, InstanceSize size) {
    int ended = some(count, i -> isHeading(i, size) && i.state().isStarting(), Instance::end);
    ended += some(count - ended, i -> isHeading(i, size) && i.state() == InstanceState.DRAINING, Instance::end);
    some(count - ended, i -> isHeading(i, size), Instance::end);
  }

  /** Does something to at most {@code limit} billed instances that fit, the newest first; returns to how many. */
  private int some(int limit, Predicate<Instance> fits, Consumer<Instance> action) {
    List<Instance> chosen = instances.stream()
        .filter(i -> i.state().isBilled())
        .filter(fits)
        .sorted(NEWEST_FIRST)
        .limit(Math.max(0, limit))
        .toList();
    chosen.forEach(action);
    return chosen.size();
  }

  private static boolean isHeading(Instance instance, InstanceSize size) {
    return instance.heading().filter(s -> s == size).isPresent();
  }

  private int heading(InstanceSize size) {
    return count(i -> isHeading(i, size));
  }

  private int count(Predicate<Instance> fits) {
    int count = 0;
    for (Instance instance : instances) {
      count += fits.test(instance) ? 1 : 0;
    }
    return count;
  }

  /** Every instance there is fails. */
  void failAll() {
    instances.stream().filter(i -> i.state().isBilled()).forEach(i -> i.step(InstanceState.FAILED));
  }

  void clearFailed() {
    instances.stream().filter(i -> i.state() == InstanceState.FAILED).forEach(i -> i.step(InstanceState.TERMINATED));
    clearTerminated();
  }

  void clearTerminated() {
    instances.removeIf(i -> i.state() == InstanceState.TERMINATED);
  }

  Optional<Instance> find(int ordinal) {
    return instances.stream().filter(i -> i.ordinal() == ordinal).findFirst();
  }

  List<Instance> in(InstanceState state) {
    return instances.stream().filter(i -> i.state() == state).toList();
  }

  /** How far the instance is that will be ready next; empty when none is starting. */
  Optional<InstanceState> nextToBeReady() {
    return NEAREST_TO_READY.stream().filter(state -> count(i -> i.state() == state) > 0).findFirst();
  }

  int ready(InstanceSize size) {
    return count(i -> i.is(size, InstanceState.READY));
  }

  /** Those that are ready or will be. */
  int coming(InstanceSize size) {
    InstanceCounts counts = counts(size);
    return counts.starting() + counts.ready();
  }

  int billed(InstanceSize size) {
    return count(i -> i.size() == size && i.state().isBilled());
  }

  boolean isEmpty() {
    return instances.isEmpty();
  }

  /** True when exactly so many are ready and nothing else is billed. */
  boolean isExactly(int shadows, int fulls) {
    return ready(InstanceSize.SHADOW) == shadows && ready(InstanceSize.FULL) == fulls
        && billed(InstanceSize.SHADOW) == shadows && billed(InstanceSize.FULL) == fulls;
  }

  InstanceCounts counts(InstanceSize size) {
    return new InstanceCounts(
        count(i -> i.size() == size && i.state().isStarting()), ready(size),
        count(i -> i.is(size, InstanceState.DRAINING)), count(i -> i.is(size, InstanceState.FAILED)));
  }

  /** Virtual processors in use. */
  double vcpu(ServiceSpec service) {
    return billed(InstanceSize.SHADOW) * service.shadow().vcpu() + billed(InstanceSize.FULL) * service.full().vcpu();
  }

  Fleet copy() {
    Fleet copy = new Fleet();
    instances.forEach(i -> copy.instances.add(i.copy()));
    copy.begun = begun;
    return copy;
  }
}
