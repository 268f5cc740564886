package dev.penumbra.engine.prediction.bank;

import dev.penumbra.engine.prediction.bank.Rehearsal.Combination;
import dev.penumbra.engine.prediction.bank.SeriesForecast.Leaning;
import dev.penumbra.engine.prediction.expert.Past;
import dev.penumbra.engine.prediction.expert.Seasons;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Forecasts one series with a bank of experts. As values come in, every expert learns; now and then all make a forecast
 * that is not given out, and what came of it decides how much each is trusted and how wide intervals are. So nothing is
 * ever judged on what it has already seen. Mutable, for one thread; the same values give the same forecasts.
 */
public final class SeriesForecaster {
  /** An error counts so much a day later. */
  private static final double REMEMBERED_A_DAY = 0.95;
  private static final int MOST_BANDS = 6;
  /** The past that experts read, in longer periods. */
  private static final int KEPT_WEEKS = 3;
  /** Magnitudes are looked at from so many values on. */
  private static final int FIRST_LOOK = 24;
  /** Uncertainty does not shrink below that of a value of this share of the recent mean. */
  private static final double QUIET_SHARE = 0.1;

  private final Seasons seasons;
  private final int horizon;
  /** Steps from one rehearsal to the next, and what is left of the number of values when there is one. */
  private final int every;
  private final int phase;
  private final List<Seat> seats;
  private final Weighing weighing;
  private final Misses[] misses;
  private final Deque<Rehearsal> rehearsals = new ArrayDeque<>();
  private final Past plain;
  private final Past magnitudes;
  private Scale scale = Scale.PLAIN;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private int missing;

  /** One that will be asked at any time; see the longer constructor. */
  public SeriesForecaster(Seasons seasons, int horizon) {
    this(seasons, horizon, 0);
  }

  /**
   * Nothing observed yet.
   *
   * @param horizon steps ahead, 1 or more
   * @param asked number of values after which forecasts will be asked for, up to whole days: it rehearses at that hour
   */
  public SeriesForecaster(Seasons seasons, int horizon, int asked) {
    if (horizon < 1) {
      throw new IllegalArgumentException("horizon " + horizon + " must be 1 or more");
    }
    this.seasons = seasons;
    this.horizon = horizon;
    this.every = Math.max(1, Math.min(seasons.day(), (horizon + 1) / 2));
    this.phase = asked % every;
    this.seats = Member.all(seasons, horizon).stream().map(Seat::new).toList();
    this.misses = new Misses[Math.min(MOST_BANDS, horizon)];
    Arrays.setAll(misses, _ -> new Misses());
    double remembered = StrictMath.pow(REMEMBERED_A_DAY, every / (double) Math.max(every, seasons.day()));
    this.weighing = new Weighing(seats.size(), misses.length, remembered);
    int kept = KEPT_WEEKS * seasons.week() + horizon + FIRST_LOOK;
    this.plain = new Past(kept);
    this.magnitudes = new Past(kept);
  }

  /**
   * Takes in the next value.
   *
   * @param value NaN when it is missing: then nothing is learnt from it, what was expected stands in its place, and it
   *     is counted
   */
  public void observe(double value) {
    boolean known = Double.isFinite(value);
    double taken = known ? value : expected();
    missing += known ? 0 : 1;
    low = Math.min(low, taken);
    high = Math.max(high, taken);
    judge(known ? taken : Double.NaN);
    plain.add(taken);
    if (plain.size() == FIRST_LOOK) {
      lookAtMagnitudes();
    } else if (plain.size() > FIRST_LOOK) {
      magnitudes.add(scale.of(taken));
    }
    for (Seat seat : seats) {
      if (!seat.magnitudes()) {
        seat.observe(plain);
      } else if (plain.size() > FIRST_LOOK) {
        seat.observe(magnitudes);
      }
    }
    if (plain.size() % every == phase) {
      double[][] said = said();
      rehearsals.add(new Rehearsal(said, combine(said, Misses.LEVELS), misses.length));
    }
  }

  private double expected() {
    if (plain.size() == 0) {
      return 0;
    }
    return rehearsals.isEmpty() ? plain.back(0) : rehearsals.getLast().expected();
  }

  private void lookAtMagnitudes() {
    double sum = 0;
    for (int i = 0; i < FIRST_LOOK; i++) {
      sum += Math.abs(plain.at(i));
    }
    scale = Scale.magnitudes(sum / FIRST_LOOK);
    for (int i = 0; i < FIRST_LOOK; i++) {
      magnitudes.add(scale.of(plain.at(i)));
    }
  }

  private void judge(double value) {
    for (Rehearsal rehearsal : rehearsals) {
      int band = band(rehearsal.step());
      if (!Double.isNaN(value)) {
        double expected = rehearsal.expected();
        misses[band].add((value - expected) / spread(expected), value, rehearsal.quantiles());
      }
      rehearsal.observe(value, band);
    }
    while (!rehearsals.isEmpty() && rehearsals.getFirst().complete()) {
      weighing.add(rehearsals.removeFirst());
    }
  }

  private int band(int step) {
    return step * misses.length / horizon;
  }

  /** The unit of a miss: the geometric mean of what is expected and what is usual. */
  private double spread(double expected) {
    double usual = Math.max(1e-12, Math.abs(plain.mean(plain.size() - Math.min(plain.size(), seasons.day()),
        plain.size())));
    return Math.sqrt(Math.max(Math.abs(expected), QUIET_SHARE * usual) * usual);
  }

  private double[][] said() {
    double[][] said = new double[seats.size()][horizon];
    double room = high - low;
    double floor = low >= 0 ? 0 : low - room;
    for (int i = 0; i < said.length; i++) {
      Seat seat = seats.get(i);
      seat.forecast(seat.magnitudes() ? magnitudes : plain, seat.magnitudes() ? scale : Scale.PLAIN, said[i]);
      for (int step = 0; step < horizon; step++) { // an expert gone astray must not carry the others away
        said[i][step] = Double.isNaN(said[i][step]) ? Double.NaN : Math.clamp(said[i][step], floor, high + room);
      }
    }
    return said;
  }

  private Combination combine(double[][] said, double[] levels) {
    double[] mean = new double[horizon];
    double[][] quantiles = new double[horizon][levels.length];
    double[][] weights = weights(said);
    for (int step = 0; step < horizon; step++) {
      int band = band(step);
      for (int member = 0; member < said.length; member++) {
        mean[step] += weights[band][member] > 0 ? weights[band][member] * said[member][step] : 0;
      }
      double spread = spread(mean[step]);
      for (int i = 0; i < levels.length; i++) {
        double value = mean[step] + spread * misses[band].quantile(levels[i]);
        quantiles[step][i] = low >= 0 ? Math.max(0, value) : value;
      }
      Arrays.sort(quantiles[step]); // levels are corrected each by itself and may cross
    }
    return new Combination(mean, quantiles);
  }

  private double[][] weights(double[][] said) {
    boolean[] speaks = new boolean[said.length];
    for (int member = 0; member < said.length; member++) {
      speaks[member] = !Double.isNaN(said[member][0]);
    }
    double[][] weights = new double[misses.length][];
    Arrays.setAll(weights, band -> weighing.weights(band, speaks));
    return weights;
  }

  /**
   * What comes after the values observed, at least one.
   *
   * @param levels of the quantiles, ascending, within (0, 1)
   */
  public SeriesForecast forecast(double... levels) {
    if (plain.size() == 0) {
      throw new IllegalStateException("nothing was observed; at least one value must");
    }
    double[][] said = said();
    Combination combined = combine(said, levels);
    return new SeriesForecast(combined.mean(), levels.clone(), combined.quantiles(), leanings(weights(said)));
  }

  private List<Leaning> leanings(double[][] weights) {
    List<Leaning> all = new ArrayList<>();
    for (int member = 0; member < seats.size(); member++) {
      double share = 0;
      for (double[] band : weights) {
        share += band[member] / weights.length;
      }
      if (share > 0) {
        all.add(new Leaning(seats.get(member).name(), share));
      }
    }
    all.sort(Comparator.comparingDouble(Leaning::share).reversed());
    return all;
  }

  /** Number of values taken in, missing ones too. */
  public int observed() {
    return plain.size();
  }

  /** How many of them were missing. */
  public int missing() {
    return missing;
  }
}
