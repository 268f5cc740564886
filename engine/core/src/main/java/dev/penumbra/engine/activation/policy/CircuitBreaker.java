package dev.penumbra.engine.activation.policy;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.decision.Wish;
import dev.penumbra.engine.model.DeploymentKey;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Does what a policy by forecast does, and for units whose forecasts err several times as much as the day before would,
 * what one without a forecast does.
 */
record CircuitBreaker(ActivationPolicy byForecast, ActivationPolicy without) implements ActivationPolicy {
  /** The MASE above which forecasts are taken for broken; at 1, ski rental would cost more than they do (decision study). */
  private static final double MOST_ERROR = 3;

  /** What both policies remember, and how good the forecasts were. */
  record Watch(Memory byForecast, Memory without, ForecastRecord record) implements Memory {}

  @Override
  public String name() {
    return byForecast.name();
  }

  @Override
  public Memory initialMemory() {
    return new Watch(byForecast.initialMemory(), without.initialMemory(), ForecastRecord.EMPTY);
  }

  @Override
  public Wishes wish(Situation situation, Memory memory) {
    Watch before = (Watch) memory;
    ForecastRecord record = before.record().next(situation);
    Wishes usual = byForecast.wish(situation, before.byForecast());
    Wishes instead = without.wish(situation, before.without());
    SortedMap<DeploymentKey, Wish> wishes = new TreeMap<>(usual.wishes());
    for (int u = 0; u < situation.units().size(); u++) {
      Unit unit = situation.units().get(u);
      double mase = record.mase(situation, unit);
      if (mase > MOST_ERROR) {
        for (int zone : situation.candidates().get(u)) {
          for (int service : unit.services()) {
            DeploymentKey key = situation.key(service, zone);
            wishes.computeIfPresent(key, (_, wish) -> explained(instead.wishes().getOrDefault(key, wish), mase));
          }
        }
      }
    }
    return new Wishes(wishes, new Watch(usual.memory(), instead.memory(), record));
  }

  private static Wish explained(Wish wish, double mase) {
    List<Figure> figures = new ArrayList<>(wish.reason().figures());
    figures.add(new Figure("forecast error over that of the day before", mase, ""));
    return new Wish(wish.level(), new Reason(wish.reason().rule() + ", forecasts being off", figures));
  }
}
