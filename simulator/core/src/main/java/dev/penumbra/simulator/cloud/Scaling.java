package dev.penumbra.simulator.cloud;

import dev.penumbra.engine.model.behaviour.Autoscaling;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.cloud.CloudEvent.ScaleDue;
import dev.penumbra.simulator.cloud.intent.IntentBook.Verb;
import dev.penumbra.simulator.metrics.InstanceSize;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Changes how many instances a deployment has: as it is told, and as its autoscaler finds right. That one leaves alone
 * what the engine is changing; what the engine decides later counts, and it goes on from there.
 */
record Scaling(Works works) {
  /** Why a deployment cannot turn towards so many instances; empty when it can. */
  Optional<String> findObstacle(Deployment deployment, int shadows, int fulls) {
    Fleet planned = deployment.fleet.copy();
    planned.aim(shadows, fulls);
    double more = planned.vcpu(deployment.spec) - deployment.fleet.vcpu(deployment.spec);
    double free = works.freeVcpu(deployment.zone);
    boolean refused = more > 0 && (more > free || works.model.refuses(deployment.key.zone(), works.nowMillis()));
    return Optional.of("has no room for " + more + " vCPU more; " + free + " are not in use").filter(_ -> refused);
  }

  /** Turns it; there must be no obstacle. */
  void turn(Deployment deployment, int shadows, int fulls) {
    works.bill(deployment);
    List<Instance> changed = deployment.fleet.aim(shadows, fulls);
    deployment.wantedShadows = shadows;
    deployment.wantedFulls = fulls;
    changed.forEach(instance -> works.scheduleStep(deployment, instance));
    works.refresh(deployment);
  }

  /** The autoscaler of a deployment looks at how busy it was. */
  void look(Deployment deployment) {
    Autoscaling scaling = deployment.spec.behaviour().autoscaling().orElseThrow();
    works.schedule(
        works.nowMillis() + scaling.interval().toMillis(), new ScaleDue(deployment.service, deployment.zone));
    OptionalDouble worked = deployment.takeWork();
    boolean rests = works.nowMillis() < deployment.scaledMillis + scaling.coolDown().toMillis();
    boolean changing = works.book.isRunning(deployment.about(Verb.CAPACITY));
    if (worked.isPresent() && !rests && !changing && deployment.serving.takesTraffic()) {
      steer(deployment, scaling, worked.getAsDouble());
    }
  }

  private void steer(Deployment deployment, Autoscaling scaling, double workMillis) {
    ServiceSpec spec = deployment.spec;
    int ready = deployment.fleet.ready(InstanceSize.FULL);
    double serverMillis = (double) ready * spec.concurrency() * scaling.interval().toMillis();
    int wanted = scaling.instances(ready, Math.min(1, workMillis / serverMillis));
    approach(deployment, Math.min(wanted, spec.maxInstancesPerZone()));
  }

  /** As far as the zone has room; the number of shadows stays. */
  private void approach(Deployment deployment, int wanted) {
    int now = deployment.fleet.coming(InstanceSize.FULL);
    int shadows = deployment.fleet.coming(InstanceSize.SHADOW);
    int step = Integer.signum(now - wanted);
    for (int fulls = wanted; fulls != now; fulls += step) {
      if (findObstacle(deployment, shadows, fulls).isEmpty()) {
        turn(deployment, shadows, fulls);
        deployment.scaledMillis = works.nowMillis();
        return;
      }
    }
  }
}
