package dev.penumbra.simulator.experiment.clairvoyant;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.model.DeploymentKey;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Wants at each moment what a schedule says, whatever it sees; the engine's guards and sizes apply as to any policy.
 * The engine must be given every zone of the schedule as a candidate.
 */
public record ScheduledPolicy(LevelSchedule schedule) implements ActivationPolicy {
  private static final Reason REASON = Reason.of("scheduled with knowledge of the demand");

  @Override
  public String name() {
    return "clairvoyant";
  }

  @Override
  public Wishes wish(Situation situation, Memory memory) {
    SortedMap<DeploymentKey, Wish> wishes = new TreeMap<>();
    for (int u = 0; u < situation.units().size(); u++) {
      for (int zone = 0; zone < situation.landscape().zones().size(); zone++) {
        Level level = schedule.level(u, zone, situation.now());
        if (level != Level.ABSENT || situation.candidates().get(u).contains(zone)) {
          int z = zone;
          situation.units().get(u).services().forEach(s -> wishes.put(situation.key(s, z), new Wish(level, REASON)));
        }
      }
    }
    return new Wishes(wishes, memory);
  }
}
