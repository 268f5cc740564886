package dev.penumbra.simulator.cloud;

import dev.penumbra.engine.cloud.view.CloudSnapshot;
import dev.penumbra.engine.cloud.view.DeploymentStatus;
import dev.penumbra.engine.cloud.view.ZoneSignal;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.simulator.cloud.intent.IntentBook.Verb;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** What an onlooker sees of the works: no more than a real cloud would tell. */
final class Sight {
  private final Works works;

  Sight(Works works) {
    this.works = works;
  }

  CloudSnapshot observe() {
    Map<DeploymentKey, DeploymentStatus> seen = new HashMap<>();
    for (Deployment deployment : works.deployments()) {
      boolean transferring = works.book.isRunning(deployment.about(Verb.STATE));
      if (!deployment.isEmpty() || transferring) {
        seen.put(deployment.key, deployment.status(works.mark(deployment.service), transferring));
      }
    }
    Map<ZoneId, ZoneSignal> zones = new HashMap<>();
    works.landscape.zones().forEach(zone -> zones.put(zone.id(), signal(zone)));
    return new CloudSnapshot(works.now(), true, seen, works.routes(), zones);
  }

  private ZoneSignal signal(Zone zone) {
    boolean reachable = works.isReachable(zone.id());
    int free = (int) Math.floor(Math.max(0, works.freeVcpu(works.positions.zone(zone.id()))));
    return new ZoneSignal(reachable, reachable ? OptionalInt.of(free) : OptionalInt.empty());
  }
}
