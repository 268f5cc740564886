package dev.penumbra.engine.prediction.bank;

import dev.penumbra.engine.prediction.expert.DirectRidge;
import dev.penumbra.engine.prediction.expert.Expert;
import dev.penumbra.engine.prediction.expert.LevelledProfile;
import dev.penumbra.engine.prediction.expert.Past;
import dev.penumbra.engine.prediction.expert.SeasonalRepeat;
import dev.penumbra.engine.prediction.expert.Seasons;
import dev.penumbra.engine.prediction.expert.SmoothingGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A seat in the bank, which an expert takes once enough is known.
 *
 * @param magnitudes whether it sees the series by magnitude
 * @param begins number of values after which it comes
 */
record Member(boolean magnitudes, int begins, Function<Past, Expert> expert) {
  /** Rows of regressions count half after so many days; those on two seasons have more to learn and change faster. */
  private static final double NESTED_HALF_LIFE_DAYS = 10;
  private static final double DAY_HALF_LIFE_DAYS = 20;
  /** Chosen on earlier windows, see docs/foresight.md. */
  private static final double NESTED_PENALTY = 0.003;
  private static final double DAY_PENALTY = 0.001;
  private static final int NESTED_BLOCKS = 8;
  private static final int DAY_BLOCKS = 4;
  private static final int AT_EACH_FORECAST = 1;
  /** Weights of a ridge hardly move within hours, and take most of the time of a forecast. */
  private static final int SOLVED_A_DAY = 4;
  private static final int WEEKS_OF_MEAN = 4;
  private static final int BEST_RATES = 5;
  private static final double TRIAL_REMEMBERED = 0.9;

  /** All there are for a series with such seasons. */
  static List<Member> all(Seasons seasons, int horizon) {
    List<Member> all = new ArrayList<>();
    all.add(of(false, new SeasonalRepeat(1)));
    if (seasons.day() > 1) {
      all.add(of(false, new SeasonalRepeat(seasons.day())));
    }
    if (seasons.nested()) {
      all.add(of(false, new SeasonalRepeat(seasons.week())));
      all.add(of(false, new LevelledProfile(seasons.week(), 2, seasons.day(), fade(seasons))));
    }
    for (boolean magnitudes : new boolean[]{false, true}) {
      learning(all, magnitudes, seasons, horizon);
    }
    return all;
  }

  /** Those that together err no more on demand than all do; chosen on earlier weeks, see docs/forecast-accuracy.md. */
  static List<Member> few(Seasons seasons, int horizon) {
    int solvedEvery = Math.max(2, seasons.day() / SOLVED_A_DAY);
    List<Member> few = new ArrayList<>();
    few.add(of(false, new SeasonalRepeat(1)));
    few.add(of(false, new SeasonalRepeat(seasons.week(), WEEKS_OF_MEAN)));
    for (boolean magnitudes : new boolean[]{false, true}) {
      few.add(
          of(
              magnitudes, new DirectRidge(
                  "ridge on days and weeks", seasons, horizon, DAY_BLOCKS, NESTED_PENALTY,
                  NESTED_HALF_LIFE_DAYS * seasons.day(), solvedEvery)));
    }
    few.add(smoothing(false, seasons.dayOnly(), horizon));
    return few;
  }

  private static void learning(List<Member> all, boolean magnitudes, Seasons seasons, int horizon) {
    int day = seasons.day();
    if (seasons.nested()) {
      all.add(
          of(
              magnitudes, new DirectRidge(
                  "ridge on days and weeks", seasons, horizon, NESTED_BLOCKS, NESTED_PENALTY,
                  NESTED_HALF_LIFE_DAYS * day,
                  AT_EACH_FORECAST)));
      all.add(smoothing(magnitudes, seasons, horizon));
    }
    all.add(
        of(
            magnitudes, new DirectRidge(
                "ridge on days", seasons.dayOnly(), horizon, DAY_BLOCKS, DAY_PENALTY, DAY_HALF_LIFE_DAYS * day,
                AT_EACH_FORECAST)));
    all.add(smoothing(magnitudes, seasons.dayOnly(), horizon));
  }

  private static Member smoothing(boolean magnitudes, Seasons seasons, int horizon) {
    return new Member(
        magnitudes, 2 * seasons.week(),
        past -> new SmoothingGrid(past, seasons, horizon, BEST_RATES, TRIAL_REMEMBERED));
  }

  /** A move of the level has gone to a third after a week. */
  private static double fade(Seasons seasons) {
    return 1 - 1.0 / seasons.week();
  }

  private static Member of(boolean magnitudes, Expert expert) {
    return new Member(magnitudes, 0, _ -> expert);
  }
}
