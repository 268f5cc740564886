package dev.penumbra.engine.prediction.expert;

import java.util.Arrays;

/**
 * Ridge regression of the value so many steps ahead on what was before, one for each stretch of the horizon, learning
 * from every value; older rows count less.
 */
public final class DirectRidge implements Expert {
  private final String name;
  private final Lags lags;
  private final int[] ends;
  private final RidgeRegression[] regressions;
  private final double penalty;
  private final double growth;
  private final int solvedEvery;
  private final double[][] weights;
  private final double[] row;

  /**
   * Has learnt nothing yet.
   *
   * @param name as provenance shows it
   * @param horizon steps ahead that it may be asked for, 1 or more
   * @param blocks stretches of the horizon, 1 or more
   * @param penalty above 0
   * @param halfLife steps after which a row counts half, above 0
   * @param solvedEvery values from one solution for the weights to the next; with 1 there is one at each forecast
   */
  public DirectRidge(
      String name, Seasons seasons, int horizon, int blocks, double penalty, double halfLife, int solvedEvery) {
    this.name = name;
    this.lags = new Lags(seasons);
    this.penalty = penalty;
    this.growth = StrictMath.pow(2, 1 / halfLife);
    this.solvedEvery = solvedEvery;
    this.row = new double[lags.count()];
    this.ends = new int[Math.min(blocks, horizon)];
    Arrays.setAll(ends, i -> horizon * (i + 1) / ends.length);
    this.regressions = new RidgeRegression[ends.length];
    Arrays.setAll(regressions, _ -> new RidgeRegression(lags.count()));
    this.weights = new double[ends.length][lags.count() + 1];
  }

  @Override
  public int needs() {
    return lags.needs() + 2 * ends[ends.length - 1]; // or the last stretch has learnt next to nothing
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void observe(Past past) {
    int target = past.size() - 1;
    for (int block = 0; block < ends.length; block++) {
      int from = block == 0 ? 0 : ends[block - 1];
      int length = ends[block] - from;
      regressions[block].age(growth);
      int step = from + 1 + target % length; // each step of the stretch in turn
      int known = target + 1 - step;
      if (known - lags.needs() >= past.oldest()) {
        lags.write(past, known, step, row);
        regressions[block].add(row, past.at(target));
      }
    }
    if (solvedEvery > 1 && past.size() % solvedEvery == 0) {
      solve();
    }
  }

  private void solve() {
    Arrays.setAll(weights, block -> regressions[block].solve(penalty));
  }

  @Override
  public void forecast(Past past, double[] ahead) {
    if (solvedEvery == 1) {
      solve();
    }
    int block = 0;
    for (int step = 1; step <= ahead.length; step++) {
      if (block < ends.length - 1 && step > ends[block]) {
        block++;
      }
      lags.write(past, past.size(), step, row);
      ahead[step - 1] = RidgeRegression.value(weights[block], row);
    }
  }
}
