package dev.penumbra.engine.prediction.near;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.impl.ConfiguredObjectProvenanceImpl;
import com.oracle.labs.mlrg.olcut.util.Pair;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.regression.sgd.RegressionObjective;

/**
 * For each of several quantiles the loss whose expectation is least there (Koenker and Bassett 1978), and in the last
 * dimension half the squared loss, whose expectation is least at the mean.
 */
final class QuantilesAndMeanLoss implements RegressionObjective {
  @Config(mandatory = true, description = "Levels of the quantiles, within (0, 1).")
  private double[] levels;

  QuantilesAndMeanLoss(double[] levels) {
    this.levels = levels.clone();
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for its old name
  public Pair<Double, SGDVector> loss(DenseVector truth, SGDVector prediction) {
    return lossAndGradient(truth, prediction);
  }

  @Override
  public Pair<Double, SGDVector> lossAndGradient(DenseVector truth, SGDVector prediction) {
    DenseVector difference = truth.subtract(prediction);
    double ofMean = difference.get(levels.length);
    double loss = ofMean * ofMean / 2;
    for (int i = 0; i < levels.length; i++) {
      double slope = difference.get(i) > 0 ? levels[i] : levels[i] - 1;
      loss += slope * difference.get(i);
      difference.set(i, slope);
    }
    return new Pair<>(loss, difference);
  }

  @Override
  public ConfiguredObjectProvenance getProvenance() {
    return new ConfiguredObjectProvenanceImpl(this, "RegressionObjective");
  }
}
