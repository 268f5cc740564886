package dev.penumbra.engine.prediction.near;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.impl.ConfiguredObjectProvenanceImpl;
import com.oracle.labs.mlrg.olcut.util.Pair;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.regression.sgd.RegressionObjective;

/** The loss whose expectation is least at a quantile (Koenker and Bassett 1978). */
final class PinballLoss implements RegressionObjective {
  @Config(mandatory = true, description = "Level of the quantile, within (0, 1).")
  private double level;

  PinballLoss(double level) {
    this.level = level;
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for its old name
  public Pair<Double, SGDVector> loss(DenseVector truth, SGDVector prediction) {
    return lossAndGradient(truth, prediction);
  }

  @Override
  public Pair<Double, SGDVector> lossAndGradient(DenseVector truth, SGDVector prediction) {
    DenseVector difference = truth.subtract(prediction);
    double loss = 0;
    for (int i = 0; i < difference.size(); i++) {
      double slope = difference.get(i) > 0 ? level : level - 1;
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
