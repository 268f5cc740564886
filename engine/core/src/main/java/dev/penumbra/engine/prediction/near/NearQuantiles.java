package dev.penumbra.engine.prediction.near;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.prediction.season.Season;
import dev.penumbra.engine.prediction.season.Surprises;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;

/**
 * What the latest slots change in the season's quantiles and mean of the next ones, learnt over all series at once: one
 * linear model per group of steps and level, by stochastic gradient descent on the pinball loss, and one for the mean on
 * the squared loss (Tribuo). A model that learnt nothing leaves the season as it is. Beyond the last group the past says
 * little more than the season does.
 *
 * <p>Immutable; weights are indexed {@code [group][level][feature]}, the mean after the levels and the bias after the
 * features, and never changed.
 */
public final class NearQuantiles {
  /** Last step of each group; two hours at quarter hours. */
  private static final int[] GROUP_ENDS = {1, 3, 8};

  private static final int EXAMPLES = 4000;
  private static final int EPOCHS = 4;
  private static final int BATCH = 16;
  /** Faster leaves the weights trembling by more than the mean of a small series can bear. */
  private static final double LEARNING_RATE = 0.03;
  private static final long SEED = 20_010_401;
  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  private final int trainedUntilSlot;
  private final double[][][] weights;

  private NearQuantiles(int trainedUntilSlot, double[][][] weights) {
    this.trainedUntilSlot = trainedUntilSlot;
    this.weights = weights;
  }

  /**
   * Learns from the last slots of a history.
   *
   * @param window number of slots, at most those of the history
   * @param levels of the quantiles, those of {@code surprises}
   */
  public static NearQuantiles train(Season season, Surprises surprises, int window, double[] levels) {
    TRIBUO.setLevel(Level.WARNING);
    double[][][] weights = new double[GROUP_ENDS.length][][];
    for (int group = 0; group < GROUP_ENDS.length; group++) {
      weights[group] = fit(past(season, surprises, window, group), levels);
    }
    return new NearQuantiles(season.history().slots(), weights);
  }

  /** A surprise, the quantiles that the season had for it, and what was known before. */
  @SuppressWarnings("ArrayRecordComponent") // lives within a training, and is compared with nothing
  private record Past(double surprise, double[] quantiles, double[] features) {
    /** The surprise beyond each quantile, and last itself. */
    private double[] targets() {
      double[] targets = Arrays.copyOf(quantiles, quantiles.length + 1);
      Arrays.setAll(targets, i -> surprise - targets[i]);
      return targets;
    }
  }

  private static List<Past> past(Season season, Surprises surprises, int window, int group) {
    DemandHistory history = season.history();
    int begin = group == 0 ? 0 : GROUP_ENDS[group - 1];
    List<Past> past = new ArrayList<>();
    for (int i = 0; i < EXAMPLES; i++) {
      int ahead = begin + 1 + i % (GROUP_ENDS[group] - begin);
      int slot = history.slots() - 1 - (int) ((long) Math.max(1, window - ahead) * i / EXAMPLES);
      int series = (int) (i * 7919L % history.index().size()); // a prime: every series at every hour
      int known = Math.max(0, slot - ahead + 1);
      double usual = season.usual(series, slot, known);
      double spread = surprises.spread(series, usual);
      double surprise = (history.requests(series, slot) - usual) / spread;
      if (Double.isFinite(surprise)) {
        double level = Features.serviceLevel(season, history.index().service(series), known);
        double[] features = Features.of(season, surprises, series, known, level).values(usual, spread);
        past.add(new Past(surprise, surprises.quantiles(series, usual), features));
      }
    }
    return past;
  }

  /** One model with a dimension per level and one for the mean: they see the same examples, and share nothing else. */
  private static double[][] fit(List<Past> past, double[] levels) {
    var source = new SimpleDataSourceProvenance("past surprises", new RegressionFactory());
    var data = new MutableDataset<Regressor>(source, new RegressionFactory());
    String[] dimensions = dimensions(levels.length + 1);
    for (Past p : past) {
      data.add(new ArrayExample<>(new Regressor(dimensions, p.targets()), Features.NAMES, p.features));
    }
    var loss = new QuantilesAndMeanLoss(levels);
    var trainer = new LinearSGDTrainer(loss, new AdaGrad(LEARNING_RATE), EPOCHS, data.size(), BATCH, SEED);
    return trainer.train(data).getWeightsCopy().toArray();
  }

  /** Names that keep their order when they are sorted. */
  private static String[] dimensions(int count) {
    return IntStream.range(0, count).mapToObj("%02d"::formatted).toArray(String[]::new);
  }

  /** First slot it has not seen. */
  public int trainedUntilSlot() {
    return trainedUntilSlot;
  }

  /** Number of steps ahead that it says something of. */
  public static int steps() {
    return GROUP_ENDS[GROUP_ENDS.length - 1];
  }

  /** What it says of one series; see {@link #service}. */
  public interface OfSeries {
    /**
     * What to add to the season's surprise at each level, and last to the mean, in units of the spread.
     *
     * @param step ahead, from 0, below {@link #steps}
     */
    double[] corrections(int step, double usual, double spread);
  }

  /** What it says, at the end of a season's history, of each series of a service, by cluster. */
  public List<OfSeries> service(Season season, Surprises surprises, int service) {
    DemandHistory history = season.history();
    double level = Features.serviceLevel(season, service, history.slots());
    List<OfSeries> all = new ArrayList<>();
    for (int cluster = 0; cluster < history.index().clusters(); cluster++) {
      int series = history.index().of(service, cluster);
      Features features = Features.of(season, surprises, series, history.slots(), level);
      all.add((step, usual, spread) -> corrections(step, features.values(usual, spread)));
    }
    return all;
  }

  private double[] corrections(int step, double[] features) {
    int group = 0;
    while (step >= GROUP_ENDS[group]) {
      group++;
    }
    double[] values = new double[weights[group].length];
    for (int level = 0; level < values.length; level++) {
      double[] w = weights[group][level];
      values[level] = w[features.length];
      for (int f = 0; f < features.length; f++) {
        values[level] += w[f] * features[f];
      }
    }
    return values;
  }
}
