package dev.penumbra.engine.prediction;

import dev.penumbra.engine.demand.DemandHistory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.linear.LinearSGDModel;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;

/**
 * Quantiles of the next surprises given the latest ones, learnt over all series at once: one linear model per group of
 * steps and level, by stochastic gradient descent on the pinball loss (Tribuo). Beyond the last group the past says
 * little more than the season does.
 *
 * <p>Immutable; weights are indexed {@code [group][level][feature]}, the bias last.
 */
record NearQuantiles(long trainedUntilSlot, List<List<List<Double>>> weights) {
  /** Last step of each group; two hours at quarter hours. */
  static final int[] GROUP_ENDS = {1, 3, 8};

  private static final int EXAMPLES = 4000;
  private static final int EPOCHS = 4;
  private static final double LEARNING_RATE = 0.1;
  private static final long SEED = 20_010_401;
  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  NearQuantiles {
    weights = weights.stream().map(g -> g.stream().map(List::copyOf).toList()).toList();
  }

  /** Learns from the last {@code window} slots of a history that is at least that long. */
  static NearQuantiles train(DemandHistory history, Season season, int window) {
    TRIBUO.setLevel(Level.WARNING);
    List<List<List<Double>>> groups = new ArrayList<>();
    for (int end : GROUP_ENDS) {
      List<Example<Regressor>> examples = examples(history, season, window, end);
      List<List<Double>> levels = new ArrayList<>();
      for (double level : Predictors.LEVELS) {
        levels.add(fit(examples, level));
      }
      groups.add(levels);
    }
    return new NearQuantiles(history.slots(), groups);
  }

  private static List<Example<Regressor>> examples(DemandHistory history, Season season, int window, int ahead) {
    List<Example<Regressor>> examples = new ArrayList<>();
    int size = history.index().size();
    long cells = (long) (window - ahead) * size;
    for (int i = 0; i < EXAMPLES; i++) {
      long cell = cells * i / EXAMPLES + i % size; // spread over time, every series in turn
      int slot = history.slots() - 1 - (int) (cell / size % (window - ahead));
      int series = (int) (cell % size);
      double surprise = season.surprise(series, slot, ahead);
      double[] features = Features.of(history, season, series, slot - ahead + 1);
      if (Double.isFinite(surprise)) {
        examples.add(new ArrayExample<>(new Regressor("surprise", surprise), Features.NAMES, features));
      }
    }
    return examples;
  }

  private static List<Double> fit(List<Example<Regressor>> examples, double level) {
    var source = new SimpleDataSourceProvenance("past surprises", new RegressionFactory());
    var data = new MutableDataset<Regressor>(source, new RegressionFactory());
    data.addAll(examples);
    var trainer = new LinearSGDTrainer(new PinballLoss(level), new AdaGrad(LEARNING_RATE), EPOCHS, data.size(), 16,
        SEED);
    LinearSGDModel model = trainer.train(data);
    var matrix = model.getWeightsCopy();
    List<Double> weights = new ArrayList<>();
    for (int column = 0; column < matrix.getDimension2Size(); column++) {
      weights.add(matrix.get(0, column));
    }
    return weights;
  }

  /** True for a step that the models speak of. */
  static boolean covers(int step) {
    return step < GROUP_ENDS[GROUP_ENDS.length - 1];
  }

  /** Surprises at each level for a step ahead, ascending. */
  double[] surprises(int step, double[] features) {
    int group = 0;
    while (step >= GROUP_ENDS[group]) {
      group++;
    }
    double[] values = new double[Predictors.LEVELS.length];
    for (int level = 0; level < values.length; level++) {
      List<Double> w = weights.get(group).get(level);
      values[level] = w.get(features.length);
      for (int f = 0; f < features.length; f++) {
        values[level] += w.get(f) * features[f];
      }
    }
    Arrays.sort(values); // quantile models of their own may cross
    return values;
  }
}
