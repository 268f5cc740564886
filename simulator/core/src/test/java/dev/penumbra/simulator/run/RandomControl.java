package dev.penumbra.simulator.run;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.model.DeploymentKey;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Wants a level for each service and zone that chance chose, for some slots; now and then it has no opinion. */
record RandomControl(long seed, int holdSlots) implements ActivationPolicy {
  private static final List<Level> LEVELS = List.of(Level.ABSENT, Level.SHADOW, Level.ACTIVE);

  @Override
  public String name() {
    return "random";
  }

  @Override
  public Wishes wish(Situation situation, Memory memory) {
    SortedMap<DeploymentKey, Wish> wishes = new TreeMap<>();
    long stretch = situation.now().toEpochMilli() / SmallWorld.SLOT.multipliedBy(holdSlots).toMillis();
    for (int u = 0; u < situation.units().size(); u++) {
      for (int zone : situation.candidates().get(u)) {
        for (int service : situation.units().get(u).services()) {
          int choice = new Random(seed * 31 + stretch * 1009 + zone * 17L + service).nextInt(8);
          if (choice < 7) {
            Level level = LEVELS.get(choice % 3);
            wishes.put(situation.key(service, zone), new Wish(level, Reason.of("chance")));
          }
        }
      }
    }
    return new Wishes(wishes, memory);
  }
}
