package dev.penumbra.simulator.scenario.change;

import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.model.ClusterId;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.ZoneKind;
import dev.penumbra.engine.model.service.Objective;
import java.time.Duration;
import java.util.Optional;

/** Something that becomes different at a moment of a run. */
public sealed interface Change {
  /**
   * A zone does not answer for a while, and what ran in it is lost.
   *
   * @param lasts above 0
   */
  record ZoneOutage(ZoneId zone, Duration lasts) implements Change {
    public ZoneOutage {
      requirePositive(lasts);
    }
  }

  /**
   * Instances cost another price per hour from then on; those used before are paid at the earlier one.
   *
   * @param zone only there
   * @param kind only in zones of this kind; without either, everywhere
   * @param factor on the price so far, 0 or more
   */
  record Prices(Optional<ZoneId> zone, Optional<ZoneKind> kind, double factor) implements Change {
    public Prices {
      requireFactor(factor);
    }

    boolean reaches(Zone of) {
      return zone.map(of.id()::equals).orElse(true) && kind.map(of.kind()::equals).orElse(true);
    }
  }

  /**
   * Clients send more, or fewer, requests for a while. The engine is not told of it beforehand.
   *
   * @param service only to it; empty means to all
   * @param cluster only from there; empty means from everywhere
   * @param factor on their requests, 0 or more
   * @param lasts above 0; whole slots that begin within it
   */
  record DemandSurge(Optional<ServiceId> service, Optional<ClusterId> cluster, double factor, Duration lasts)
      implements
        Change {
    public DemandSurge {
      requireFactor(factor);
      requirePositive(lasts);
    }
  }

  /** Another policy decides from then on; it begins without a memory of its own. */
  record Policy(PolicyConfig policy) implements Change {}

  /** What clients of a service should see from then on, and what missing it costs. */
  record ServiceObjective(ServiceId service, Objective objective) implements Change {}

  private static void requirePositive(Duration lasts) {
    if (!lasts.isPositive()) {
      throw new IllegalArgumentException("a change that lasts " + lasts + "; it must last longer than nothing");
    }
  }

  private static void requireFactor(double factor) {
    if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a factor of " + factor + "; it must be 0 or more, and finite");
    }
  }
}
