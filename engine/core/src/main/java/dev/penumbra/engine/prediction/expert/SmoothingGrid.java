package dev.penumbra.engine.prediction.expert;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Exponential smoothing with a level and two additive seasons, and first-order autocorrelation of what is left (Taylor
 * 2003; error correction form as in Taylor 2010), for a whole grid of rates side by side. It tries them on the past over
 * the whole horizon, one trial after the other, and forecasts with the mean of the best.
 *
 * <p>Values are laid out by rate within each phase, so that one step touches three short stretches of memory.
 */
public final class SmoothingGrid implements Expert {
  private static final double[] LEVEL = {0, 0.005, 0.02, 0.06, 0.15};
  private static final double[] DAY = {0.02, 0.08, 0.2, 0.35};
  private static final double[] WEEK = {0.05, 0.15, 0.3};
  private static final double[] MEMORY = {0.3, 0.8, 0.95};

  private final int horizon;
  private final int best;
  private final double remembered;
  private final double[] levelRate;
  private final double[] dayRate;
  private final double[] weekRate;
  private final double[] memory;
  private final double[][] day;
  private final double[][] week;
  private final double[] level;
  private final double[] left;
  private final double[] error;
  private final double[] trialError;
  private final double[][] trial;
  private int position;
  /** Step of the trial that goes on, below 0 when none does. */
  private int trialStep = -1;

  /**
   * Begins after a past, with what its first periods were, and follows it to its end.
   *
   * @param horizon steps ahead that count, 1 or more
   * @param best how many of the grid are averaged, 1 or more
   * @param remembered share of an error that counts one trial later, within (0, 1]
   */
  public SmoothingGrid(Past past, Seasons seasons, int horizon, int best, double remembered) {
    this.horizon = horizon;
    this.best = best;
    this.remembered = remembered;
    double[][] rates = rates(seasons);
    this.levelRate = column(rates, 0);
    this.dayRate = column(rates, 1);
    this.weekRate = column(rates, 2);
    this.memory = column(rates, 3);
    int sets = rates.length;
    this.left = new double[sets];
    this.error = new double[sets];
    this.trialError = new double[sets];
    this.trial = new double[horizon][sets];
    double first = past.mean(past.oldest(), past.size());
    double[] dayMeans = phaseMeans(past, seasons.day(), first, new double[1]);
    double[] weekMeans = seasons.nested() ? phaseMeans(past, seasons.week(), first, dayMeans) : new double[1];
    this.day = spread(dayMeans, sets);
    this.week = spread(weekMeans, sets);
    this.level = new double[sets];
    Arrays.fill(level, first);
    for (int i = past.oldest(); i < past.size(); i++) {
      step(past.at(i));
    }
  }

  private static double[][] rates(Seasons seasons) {
    return Arrays.stream(LEVEL)
        .boxed()
        .flatMap(
            level -> Arrays.stream(DAY)
                .boxed()
                .flatMap(
                    day -> Arrays.stream(seasons.nested() ? WEEK : new double[]{0})
                        .boxed()
                        .flatMap(
                            week -> Arrays.stream(MEMORY)
                                .mapToObj(memory -> new double[]{level, day, week, memory}))))
        .toArray(double[][]::new);
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }

  private static double[] phaseMeans(Past past, int period, double level, double[] less) {
    double[] means = new double[period];
    int[] counts = new int[period];
    for (int i = 0; i < past.size() - past.oldest(); i++) {
      means[i % period] += past.at(past.oldest() + i) - level - less[i % less.length];
      counts[i % period]++;
    }
    for (int i = 0; i < period; i++) {
      means[i] /= Math.max(1, counts[i]);
    }
    return means;
  }

  private static double[][] spread(double[] values, int sets) {
    double[][] all = new double[values.length][sets];
    for (int i = 0; i < values.length; i++) {
      Arrays.fill(all[i], values[i]);
    }
    return all;
  }

  @Override
  public String name() {
    return week.length > 1 ? "double-seasonal smoothing" : "seasonal smoothing";
  }

  @Override
  public int needs() {
    return 0;
  }

  @Override
  public void observe(Past past) {
    judge(past.back(0));
    step(past.back(0));
    if (trialStep == horizon) {
      finishTrial();
    }
    if (trialStep < 0) {
      beginTrial();
    }
  }

  private void step(double value) {
    double[] d = day[position % day.length];
    double[] w = week[position % week.length];
    for (int i = 0; i < level.length; i++) {
      double rest = value - level[i] - d[i] - w[i];
      double surprise = rest - memory[i] * left[i];
      level[i] += levelRate[i] * surprise;
      d[i] += dayRate[i] * surprise;
      w[i] += weekRate[i] * surprise;
      left[i] = rest;
    }
    position++;
  }

  private void judge(double value) {
    if (trialStep < 0) {
      return;
    }
    double[] said = trial[trialStep];
    for (int i = 0; i < said.length; i++) {
      trialError[i] += Math.abs(value - said[i]);
    }
    trialStep++;
  }

  private void finishTrial() {
    for (int i = 0; i < error.length; i++) {
      error[i] = remembered * error[i] + trialError[i];
      trialError[i] = 0;
    }
    trialStep = -1;
  }

  private void beginTrial() {
    trialStep = 0;
    double[] still = left.clone();
    for (int step = 0; step < horizon; step++) {
      double[] d = day[(position + step) % day.length];
      double[] w = week[(position + step) % week.length];
      for (int i = 0; i < still.length; i++) {
        still[i] *= memory[i];
        trial[step][i] = level[i] + d[i] + w[i] + still[i];
      }
    }
  }

  @Override
  public void forecast(Past past, double[] ahead) {
    Arrays.fill(ahead, 0);
    int[] chosen = IntStream.range(0, error.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> error[i]))
        .limit(best)
        .mapToInt(i -> i)
        .toArray();
    for (int i : chosen) {
      double still = left[i];
      for (int step = 0; step < ahead.length; step++) {
        still *= memory[i];
        ahead[step] += (level[i] + day[(position + step) % day.length][i] + week[(position + step) % week.length][i]
            + still) / chosen.length;
      }
    }
  }
}
