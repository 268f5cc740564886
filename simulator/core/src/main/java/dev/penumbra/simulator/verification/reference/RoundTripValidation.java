package dev.penumbra.simulator.verification.reference;

import dev.penumbra.simulator.network.NetworkModel;
import dev.penumbra.simulator.network.PathStretch;
import dev.penumbra.simulator.verification.evidence.Evidence;
import dev.penumbra.simulator.verification.evidence.ExactEvidence;
import dev.penumbra.simulator.verification.evidence.NotMeasured;
import dev.penumbra.simulator.verification.reference.CityPings.Ping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * How well round-trip times are met from cities that took no part in the fit: in turn a tenth of the source cities is
 * held out, at both ends of the pings that are fitted to.
 */
public final class RoundTripValidation {
  private static final int FOLDS = 10;
  private static final double MOST_RELATIVE_ERROR = 0.15;
  private static final double TAIL = 10;
  private static final double INSIDE = 0.8;
  private static final double INSIDE_TOLERANCE = 0.02;
  private static final String ERROR = "round trips from cities held out: median relative error, at most";
  private static final String SPREAD = "round trips from cities held out: share within 10 to 90 % of the spread";

  private RoundTripValidation() {}

  /** Whether a folder of reference data has the measurements. */
  public static boolean isIn(Path folder) {
    return CityPingsFile.isIn(folder);
  }

  /** The rows; not measured where the folder is missing or has no such measurements. */
  public static List<Evidence> evidence(Optional<Path> reference) {
    Optional<Path> folder = reference.filter(CityPingsFile::isIn);
    if (folder.isEmpty()) {
      return List.of(new NotMeasured(ERROR, MOST_RELATIVE_ERROR), new NotMeasured(SPREAD, INSIDE));
    }
    List<double[]> ratios = heldOut(CityPingsFile.read(folder.get()));
    double[] errors = ratios.stream().flatMapToDouble(Arrays::stream).map(r -> Math.abs(1 - 1 / r)).toArray();
    double median = new Percentile(50).evaluate(errors);
    return List.of(
        new ExactEvidence(ERROR, MOST_RELATIVE_ERROR, median, 0, MOST_RELATIVE_ERROR),
        new ExactEvidence(SPREAD, INSIDE, inside(ratios), INSIDE - INSIDE_TOLERANCE, INSIDE + INSIDE_TOLERANCE));
  }

  /** The stretch as fitted to all measurements of a folder, for a base that is given. */
  public static PathStretch fit(Path folder, NetworkModel.Path base) {
    return StretchFit.fit(CityPingsFile.read(folder), base);
  }

  /** Measured over modelled time of every ping from a city held out, fold by fold. */
  private static List<double[]> heldOut(CityPings pings) {
    int[] sources = pings.sources();
    List<double[]> ratios = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      boolean[] out = new boolean[pings.cities().size()];
      for (int i = fold; i < sources.length; i += FOLDS) {
        out[sources[i]] = true;
      }
      CityPings training = pings.without(city -> out[city]);
      NetworkModel.Path base = KneeFit.fit(training.pings());
      NetworkModel model = new NetworkModel(base, Map.of(), 0).with(StretchFit.fit(training, base));
      ratios.add(pings.from(city -> out[city]).stream().mapToDouble(ping -> ratio(pings, ping, model)).toArray());
    }
    return ratios;
  }

  private static double ratio(CityPings pings, Ping ping, NetworkModel model) {
    return ping.millis() / model.betweenMillis(pings.cities().get(ping.from()), pings.cities().get(ping.to()));
  }

  /** Share of each fold's ratios that lie within the spread of the other folds'. */
  private static double inside(List<double[]> ratios) {
    long inside = 0;
    long all = 0;
    for (int fold = 0; fold < ratios.size(); fold++) {
      int left = fold;
      double[] others = IntStream.range(0, ratios.size())
          .filter(i -> i != left)
          .mapToObj(ratios::get)
          .flatMapToDouble(Arrays::stream)
          .toArray();
      double low = new Percentile(TAIL).evaluate(others);
      double high = new Percentile(100 - TAIL).evaluate(others);
      for (double ratio : ratios.get(fold)) {
        inside += ratio >= low && ratio <= high ? 1 : 0;
        all++;
      }
    }
    return (double) inside / all;
  }
}
