package dev.penumbra.engine.activation.lone.forecast;

import dev.penumbra.engine.activation.lone.LonePolicy;
import dev.penumbra.engine.activation.lone.Programme;
import dev.penumbra.engine.activation.lone.Prospect;
import dev.penumbra.engine.activation.lone.Tariff;
import java.util.Optional;

/**
 * Plans anew at each step, as if a forecast were certain, over the horizon that matters (receding horizon; Lu, Chen and
 * Andrew 2013). The forecast: what is usual at each time to come, and on top of it what the present is off from what is
 * usual now, less and less so.
 */
public final class ForecastProgramme implements LonePolicy {
  /** The share of what the present is off that is left one step on. */
  private static final double LEFT = 0.9;
  /** What is usual is averaged over so many steps on either side. */
  private static final int AROUND = 3;
  /** Beyond the lead, a plan looks so many times as far as serving takes to earn a start at twice break-even. */
  private static final int BREAK_EVENS = 3;
  private static final int LEAST_HORIZON = 12;

  private final String name;
  private final Tariff tariff;
  private final Usual usual;
  private final int span;
  private final DailyProfile seen;
  private final double[] forecast;
  private double level;
  private Programme programme;

  /**
   * One that has seen nothing.
   *
   * @param span steps over which the present level is averaged, exponentially; 1 or more
   */
  public ForecastProgramme(String name, Tariff tariff, int stepsPerDay, Usual usual, int span) {
    double ahead = Math.min(BREAK_EVENS * tariff.switchCost() + LEAST_HORIZON, Math.max(stepsPerDay, LEAST_HORIZON));
    double[] none = new double[tariff.lead() + (int) ahead];
    this(name, tariff, usual, span, new DailyProfile(stepsPerDay), none);
  }

  private ForecastProgramme(String name, Tariff tariff, Usual usual, int span, DailyProfile seen, double[] forecast) {
    this.name = name;
    this.tariff = tariff;
    this.usual = usual;
    this.span = span;
    this.seen = seen;
    this.forecast = forecast;
    this.programme = new Programme(tariff, forecast, Programme.Choice.CHEAPEST);
  }

  @Override
  public ForecastProgramme copy() {
    ForecastProgramme copy = new ForecastProgramme(name, tariff, usual, span, seen.copy(), forecast.clone());
    copy.level = level;
    return copy;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void see(double demand) {
    level = seen.steps() == 0 ? demand : level + (demand - level) * 2 / (1 + span);
    seen.add(demand);
    double off = level - usual.at(seen, -span, 0);
    for (int ahead = 0; ahead < forecast.length; ahead++) {
      forecast[ahead] = Math.max(0, usual.at(seen, ahead - AROUND, ahead + AROUND + 1) + off);
      off *= LEFT;
    }
    programme = new Programme(tariff, forecast, Programme.Choice.CHEAPEST);
  }

  @Override
  public boolean serves(boolean active) {
    return programme.serving(0, active) < programme.waiting(0);
  }

  @Override
  public Optional<Prospect> prospect(boolean active) {
    return Optional.of(new Prospect(programme.serving(0, active), programme.waiting(0), forecast.length));
  }
}
