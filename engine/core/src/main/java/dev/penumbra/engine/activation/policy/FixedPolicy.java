package dev.penumbra.engine.activation.policy;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.model.DeploymentKey;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Wants every candidate zone at the same level all the time, whatever the demand. */
record FixedPolicy(String name, Level level) implements ActivationPolicy {
  @Override
  public Wishes wish(Situation situation, Memory memory) {
    SortedMap<DeploymentKey, Wish> wishes = new TreeMap<>();
    for (int u = 0; u < situation.units().size(); u++) {
      List<Integer> zones = situation.candidates().get(u);
      for (int rank = 0; rank < zones.size(); rank++) {
        int zone = zones.get(rank);
        Wish wish = new Wish(
            level, Reason.of(
                "this policy never looks at demand", new Figure("rank of the zone", rank + 1, ""),
                new Figure("zones looked at", zones.size(), "")));
        situation.units().get(u).services().forEach(s -> wishes.put(situation.key(s, zone), wish));
      }
    }
    return new Wishes(wishes, memory);
  }
}
