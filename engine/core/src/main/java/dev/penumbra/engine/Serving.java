package dev.penumbra.engine;

import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.cloud.view.DeploymentStatus;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.engine.shadow.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * Which zones clients of each unit may be led to: its home, and those where every service of it can take traffic. One that
 * serves nobody yet must also have room for those who would come, given who serves beside it now: it was sized for a
 * catchment in which others may have been expected that did not come up.
 */
final class Serving {
  private final List<boolean[]> ready = new ArrayList<>();
  private final List<boolean[]> routable = new ArrayList<>();

  private Serving() {}

  /** As things stand in this cycle. */
  static Serving now(Situation situation, Cycle cycle) {
    Serving serving = new Serving();
    for (Unit unit : situation.units()) {
      boolean[] ready = new boolean[situation.landscape().zones().size()];
      boolean[] routable = new boolean[ready.length];
      for (int zone = 0; zone < ready.length; zone++) {
        ready[zone] = zone == unit.home() || canServe(situation, cycle, unit, zone);
        routable[zone] = zone == unit.home() || (ready[zone] && isLedTo(situation, unit, zone));
      }
      for (int zone = 0; zone < ready.length; zone++) {
        routable[zone] |= ready[zone] && hasRoom(situation, unit, zone, routable);
      }
      serving.ready.add(ready);
      serving.routable.add(routable);
    }
    return serving;
  }

  private static boolean canServe(Situation situation, Cycle cycle, Unit unit, int zone) {
    for (int service : unit.services()) {
      DeploymentKey key = situation.key(service, zone);
      ServiceSpec spec = situation.landscape().services().get(service);
      DeploymentStatus status = cycle.snapshot().deployment(key);
      boolean can = status.full().ready() > 0 && cycle.deployment(key).state() == DeploymentState.ACTIVE
          && Progress.mayTakeTraffic(spec, status.replica());
      if (!can) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLedTo(Situation situation, Unit unit, int zone) {
    return unit.services().stream().anyMatch(service -> situation.led(service, zone).length > 0);
  }

  private static boolean hasRoom(Situation situation, Unit unit, int zone, boolean[] beside) {
    int[] clusters = situation.catchment(zone, beside);
    return unit.services().stream().allMatch(service -> {
      ServiceSpec spec = situation.landscape().services().get(service);
      int needed = situation.sizing().fullInstances(spec, situation.expectedPerSecond(service, clusters, 0));
      return Progress.isEnough(situation.snapshot().deployment(situation.key(service, zone)).full().ready(), needed);
    });
  }

  /** Zones that clients of a unit may be led to; a copy. */
  boolean[] routable(int unit) {
    return routable.get(unit).clone();
  }

  /** The same, and those that only lack room; a copy. */
  boolean[] ready(int unit) {
    return ready.get(unit).clone();
  }
}
