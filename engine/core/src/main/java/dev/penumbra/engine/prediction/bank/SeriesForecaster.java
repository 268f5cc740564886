package dev.penumbra.engine.prediction.bank;

import dev.penumbra.engine.prediction.bank.Rehearsal.Combination;
import dev.penumbra.engine.prediction.bank.SeriesForecast.Leaning;
import dev.penumbra.engine.prediction.expert.Past;
import dev.penumbra.engine.prediction.expert.Seasons;
import dev.penumbra.engine.prediction.interval.Bands;
import dev.penumbra.engine.prediction.interval.Intervals;
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
  private static final double[] LEVELS = Intervals.levels();
  /** An error counts so much a day later. */
  private static final double REMEMBERED_A_DAY = 0.95;
  /** Magnitudes are looked at from so many values on. */
  private static final int FIRST_LOOK = 24;

  private final int horizon;
  /** Steps from one rehearsal to the next, and what is left of the number of values when there is one. */
  private final int every;
  private final int phase;
  private final List<Seat> seats;
  private final Bands bands;
  private final Weighing weighing;
  private final Intervals intervals;
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
    this(Bank.thorough(seasons, horizon), asked);
  }

  private SeriesForecaster(Bank bank, int asked) {
    this.horizon = bank.horizon();
    this.every = bank.every();
    this.phase = asked % every;
    this.seats = bank.members().stream().map(Seat::new).toList();
    this.bands = bank.bands();
    int day = bank.seasons().day();
    double remembered = StrictMath.pow(REMEMBERED_A_DAY, every / (double) Math.max(every, day));
    this.weighing = new Weighing(seats.size(), bands.count(), remembered);
    int kept = bank.keptWeeks() * bank.seasons().week() + horizon + FIRST_LOOK;
    this.plain = new Past(kept);
    this.magnitudes = new Past(kept);
    this.intervals = bank.intervals().apply(plain);
  }

  /**
   * One of many that are followed for long: it takes a tenth of the time of another, and its intervals follow what it
   * misses by. Nothing observed yet.
   *
   * @param horizon steps ahead, 1 or more
   * @param turn 0 or more; those with other turns rehearse at other times
   */
  public static SeriesForecaster lean(Seasons seasons, int horizon, int turn) {
    return new SeriesForecaster(Bank.lean(seasons, horizon), turn);
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
      rehearsals.add(new Rehearsal(said, combine(said, LEVELS), bands.count()));
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
      if (!Double.isNaN(value)) {
        intervals.add(rehearsal.step(), rehearsal.expected(), value, rehearsal.quantiles());
      }
      rehearsal.observe(value, bands.of(rehearsal.step()));
    }
    while (!rehearsals.isEmpty() && rehearsals.getFirst().complete()) {
      weighing.add(rehearsals.removeFirst());
    }
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
    double[] together = new double[horizon];
    double[] mean = new double[horizon];
    double[][] quantiles = new double[horizon][levels.length];
    double[][] weights = weights(said);
    for (int step = 0; step < horizon; step++) {
      double[] weight = weights[bands.of(step)];
      for (int member = 0; member < said.length; member++) {
        together[step] += weight[member] > 0 ? weight[member] * said[member][step] : 0;
      }
      mean[step] = possible(together[step] + intervals.bias(step, together[step]));
      double[] distances = intervals.distances(step, together[step], levels);
      for (int i = 0; i < levels.length; i++) {
        quantiles[step][i] = possible(together[step] + distances[i]);
      }
      Arrays.sort(quantiles[step]); // levels are corrected each by itself and may cross
    }
    return new Combination(together, mean, quantiles);
  }

  /** What was never below 0 will not be. */
  private double possible(double value) {
    return low >= 0 ? Math.max(0, value) : value;
  }

  private double[][] weights(double[][] said) {
    boolean[] speaks = new boolean[said.length];
    for (int member = 0; member < said.length; member++) {
      speaks[member] = !Double.isNaN(said[member][0]);
    }
    double[][] weights = new double[bands.count()][];
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
