package dev.penumbra.simulator.cloud;

import dev.penumbra.engine.cloud.view.CloudSnapshot;
import dev.penumbra.engine.cloud.view.DeploymentStatus;
import dev.penumbra.engine.cloud.view.ZoneSignal;
import dev.penumbra.engine.model.DeploymentKey;
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
    for (int zone = 0; zone < works.landscape.zones().size(); zone++) {
      zones.put(works.landscape.zones().get(zone).id(), signal(zone));
    }
    return new CloudSnapshot(works.now(), true, seen, works.routes(), zones);
  }

  private ZoneSignal signal(int zone) {
    boolean reachable = works.isReachable(works.landscape.zones().get(zone).id());
    int free = (int) Math.floor(Math.max(0, works.freeVcpu(zone)));
    return new ZoneSignal(reachable, reachable ? OptionalInt.of(free) : OptionalInt.empty());
  }
}
