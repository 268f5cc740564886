package dev.penumbra.engine;

import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.cloud.DeploymentStatus;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceSpec;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.engine.shadow.Progress;
import java.util.ArrayList;
import java.util.List;

/** Which zones clients of each unit may be led to: its home, and those where every service of it can take traffic. */
final class Serving {
  private final List<boolean[]> byUnit;

  private Serving(List<boolean[]> byUnit) {
    this.byUnit = byUnit;
  }

  /** As things stand in this cycle. */
  static Serving now(Situation situation, Cycle cycle) {
    List<boolean[]> byUnit = new ArrayList<>();
    for (Unit unit : situation.units()) {
      boolean[] zones = new boolean[situation.landscape().zones().size()];
      for (int zone = 0; zone < zones.length; zone++) {
        zones[zone] = zone == unit.home() || canServe(situation, cycle, unit, zone);
      }
      byUnit.add(zones);
    }
    return new Serving(byUnit);
  }

  private static boolean canServe(Situation situation, Cycle cycle, Unit unit, int zone) {
    for (int service : unit.services()) {
      DeploymentKey key = situation.key(service, zone);
      ServiceSpec spec = situation.landscape().services().get(service);
      DeploymentStatus status = cycle.snapshot().deployment(key);
      boolean can = cycle.deployment(key).state() == DeploymentState.ACTIVE && status.full().ready() > 0
          && Progress.mayTakeTraffic(spec, status.replica());
      if (!can) {
        return false;
      }
    }
    return true;
  }

  /** Zones of a unit; a copy. */
  boolean[] of(int unit) {
    return byUnit.get(unit).clone();
  }
}
