package dev.penumbra.simulator.metrics;

import dev.penumbra.engine.shadow.InstanceState;
import java.util.Optional;

/**
 * How far a deployment is on its way to one more instance, from a moment on.
 *
 * @param service position in the landscape
 * @param zone position in the landscape
 * @param phase of the instance that will be ready next; empty when none is on its way any more
 */
public record StartPhase(long atMillis, int service, int zone, Optional<InstanceState> phase) {
  public StartPhase {
    if (phase.filter(p -> !p.isStarting()).isPresent()) {
      throw new IllegalArgumentException(phase.get() + " is no phase of a start");
    }
  }
}
