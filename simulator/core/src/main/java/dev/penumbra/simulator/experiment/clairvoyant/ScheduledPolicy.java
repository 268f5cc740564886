package dev.penumbra.simulator.experiment.clairvoyant;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.model.DeploymentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Wants at each moment what a schedule says, whatever it sees; the engine's guards and sizes apply as to any policy.
 * The engine must be given every zone of the schedule as a candidate.
 */
public record ScheduledPolicy(LevelSchedule schedule) implements ActivationPolicy {
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
          Wish wish = new Wish(level, reason(u, zone, situation.now()));
          situation.units().get(u).services().forEach(s -> wishes.put(situation.key(s, z), wish));
        }
      }
    }
    return new Wishes(wishes, memory);
  }

  private Reason reason(int unit, int zone, Instant now) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("serves", schedule.slots(unit, zone, Level.ACTIVE), "slots"));
    figures.add(new Figure("waits", schedule.slots(unit, zone, Level.SHADOW), "slots"));
    figures.add(new Figure("of", schedule.slots(), "slots"));
    schedule.slotsUntilChange(unit, zone, now)
        .ifPresent(slots -> figures.add(new Figure("changes in", slots, "slots")));
    return new Reason("scheduled with knowledge of the demand", figures);
  }
}
