package dev.penumbra.simulator.cloud;

import dev.penumbra.engine.shadow.InstanceState;
import dev.penumbra.simulator.metrics.InstanceSize;
import java.util.Optional;

/** One instance: its size, how far it is, and what shall become of it. */
final class Instance {
  /** What happens once what it is doing is over. */
  enum Goal {
    /** It stays as it is. */
    STAY,
    /** From full size it becomes a shadow. */
    SHRINK,
    /** It goes. */
    END
  }

  private final int ordinal;
  private InstanceState state = InstanceState.PROVISIONING;
  private InstanceSize size;
  private Goal goal = Goal.STAY;
  private int step;
  private int resizes;

  Instance(int ordinal, InstanceSize size) {
    this.ordinal = ordinal;
    this.size = size;
  }

  private Instance(Instance other) {
    ordinal = other.ordinal;
    state = other.state;
    size = other.size;
    goal = other.goal;
    step = other.step;
    resizes = other.resizes;
  }

  /** One that was there before the run began. */
  static Instance ready(int ordinal) {
    Instance instance = new Instance(ordinal, InstanceSize.FULL);
    instance.state = InstanceState.READY;
    return instance;
  }

  void step(InstanceState next) {
    state = state.to(next);
    step++;
  }

  /** Billed and counted as {@code to} from here on; legal when ready or draining. */
  void resize(InstanceSize to) {
    step(InstanceState.RESIZING);
    size = to;
    goal = Goal.STAY;
    resizes++;
  }

  /** Drains and then does what {@code next} says; what is draining already does not begin anew. */
  void drain(Goal next) {
    goal = next;
    if (state != InstanceState.DRAINING) {
      step(InstanceState.DRAINING);
    }
  }

  /** Known to whoever leads clients; one that shall shrink goes on to that. */
  void becomeReady() {
    step(InstanceState.READY);
    if (goal == Goal.SHRINK) {
      drain(Goal.SHRINK);
    }
  }

  /** Serves nothing any more, and becomes what it drained for. */
  void endDraining() {
    if (goal == Goal.SHRINK) {
      resize(InstanceSize.SHADOW);
    } else {
      step(InstanceState.TERMINATED);
    }
  }

  /** Ends what has not served yet at once, and drains what has. */
  void end() {
    if (state.isStarting()) {
      step(InstanceState.TERMINATED);
    } else {
      drain(Goal.END);
    }
  }

  /** Wanted after all. */
  void stay() {
    goal = Goal.STAY;
    if (state == InstanceState.DRAINING) {
      step(InstanceState.READY);
    }
  }

  void shrinkWhenReady() {
    goal = Goal.SHRINK;
  }

  /** The size it will have once everything it does is over; empty when it will be gone. */
  Optional<InstanceSize> heading() {
    if (!state.isBilled() || goal == Goal.END) {
      return Optional.empty();
    }
    return Optional.of(goal == Goal.SHRINK ? InstanceSize.SHADOW : size);
  }

  /** True while it grows to full size, its state kept. */
  boolean isGrowing() {
    return size == InstanceSize.FULL && resizes > 0 && state.isStarting();
  }

  boolean is(InstanceSize ofSize, InstanceState inState) {
    return size == ofSize && state == inState;
  }

  int ordinal() {
    return ordinal;
  }

  InstanceState state() {
    return state;
  }

  InstanceSize size() {
    return size;
  }

  Goal goal() {
    return goal;
  }

  /** Number of steps taken, by which an event can tell whether it is out of date. */
  int step() {
    return step;
  }

  /** Number of resizes begun. */
  int resizes() {
    return resizes;
  }

  Instance copy() {
    return new Instance(this);
  }
}
