package dev.penumbra.engine.prediction.bank;

import dev.penumbra.engine.prediction.expert.Past;
import dev.penumbra.engine.prediction.expert.Seasons;
import dev.penumbra.engine.prediction.interval.Bands;
import dev.penumbra.engine.prediction.interval.FollowedIntervals;
import dev.penumbra.engine.prediction.interval.Intervals;
import dev.penumbra.engine.prediction.interval.PooledIntervals;
import java.util.List;
import java.util.function.Function;

/**
 * How a bank is made up.
 *
 * @param horizon steps ahead, 1 or more
 * @param every steps from one rehearsal to the next, 1 or more
 * @param keptWeeks longer periods of the past that experts read
 * @param intervals of a past
 */
record Bank(
    Seasons seasons,
    int horizon,
    List<Member> members,
    int every,
    int keptWeeks,
    Bands bands,
    Function<Past, Intervals> intervals) {
  Bank {
    if (horizon < 1) {
      throw new IllegalArgumentException("horizon " + horizon + " must be 1 or more");
    }
    members = List.copyOf(members);
  }

  /** All experts there are, for a series that is forecast once. */
  static Bank thorough(Seasons seasons, int horizon) {
    Bands bands = Bands.equal(horizon);
    return new Bank(
        seasons, horizon, Member.all(seasons, horizon), every(seasons, horizon), 3, bands,
        past -> new PooledIntervals(past, seasons.day(), bands));
  }

  /** The few that are worth their time, for many series that are followed for long. */
  static Bank lean(Seasons seasons, int horizon) {
    Bands bands = Bands.growing(horizon);
    return new Bank(
        seasons, horizon, Member.few(seasons, horizon), every(seasons, horizon), 4, bands,
        past -> new FollowedIntervals(past, seasons.day(), seasons.week(), bands));
  }

  private static int every(Seasons seasons, int horizon) {
    return Math.max(1, Math.min(seasons.day(), (horizon + 1) / 2));
  }
}
