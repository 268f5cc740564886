package dev.penumbra.simulator.cloud;

/** Something that happens inside the cloud at a time of its own. Positions are those of the landscape. */
sealed interface CloudEvent {
  /** Every instance, replica and dependency in the zone is lost. */
  record OutageBegins(int zone) implements CloudEvent {}

  /** The zone answers again, empty. */
  record OutageEnds(int zone) implements CloudEvent {}

  /** New code at the home of a service. */
  record Released(int service) implements CloudEvent {}

  /** A transfer may have arrived; out of date when bandwidth was shared anew since. */
  record TransferDue(int sharing) implements CloudEvent {}

  /** A dependency is ready; out of date when the set was cleared since. */
  record DependencyDue(int service, int zone, int template, int epoch) implements CloudEvent {}

  /** An instance's phase is over; out of date when the instance has taken another step since. */
  record StepDue(int service, int zone, int ordinal, int step) implements CloudEvent {}

  /** A replica that was not synchronised since is too old now. */
  record LagDue(int service, int zone) implements CloudEvent {}

  /** Of events at the same millisecond the lower comes first: what is lost is lost before anything finishes. */
  default int priority() {
    return switch (this) {
      case OutageBegins _,OutageEnds _ -> 0;
      case Released _ -> 1;
      case TransferDue _ -> 2;
      case DependencyDue _ -> 3;
      case StepDue _ -> 4;
      case LagDue _ -> 5;
    };
  }
}
