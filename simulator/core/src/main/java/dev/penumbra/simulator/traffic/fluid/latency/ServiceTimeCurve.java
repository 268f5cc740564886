package dev.penumbra.simulator.traffic.fluid.latency;

import dev.penumbra.engine.model.behaviour.MeasuredTimes;
import dev.penumbra.engine.model.behaviour.NamedLaw;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.kernel.Exponential;
import dev.penumbra.simulator.traffic.fluid.theory.StandardNormal;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.GammaDistribution;

/** The distribution of a service time, tabulated at the edges of latency buckets. Immutable. */
final class ServiceTimeCurve {
  private final double[] below = new double[Buckets.COUNT + 1];

  ServiceTimeCurve(ServiceTime time) {
    DoubleUnaryOperator distribution = distribution(time);
    for (int bucket = 1; bucket < below.length; bucket++) {
      below[bucket] = distribution.applyAsDouble(Buckets.edge(bucket));
    }
  }

  /** Share of service times of at most so many microseconds, above 0. */
  private static DoubleUnaryOperator distribution(ServiceTime time) {
    double mean = 1000 * time.meanMillis();
    double squared = time.coefficientOfVariation() * time.coefficientOfVariation();
    return switch (time.law()) {
      case MeasuredTimes times -> measured(times);
      case NamedLaw law -> switch (law) {
        case LOGNORMAL -> squared > 0 ? lognormal(mean, squared) : constant(mean);
        case EXPONENTIAL -> micros -> 1 - Exponential.of(-micros / mean);
        case GAMMA -> new GammaDistribution(1 / squared, mean * squared)::cumulativeProbability;
        case HYPEREXPONENTIAL -> hyperexponential(mean, squared);
        case DETERMINISTIC -> constant(mean);
        case PARETO -> pareto(mean, 1 + StrictMath.sqrt(1 + 1 / squared));
      };
    };
  }

  private static DoubleUnaryOperator lognormal(double mean, double squaredVariation) {
    double variance = StrictMath.log1p(squaredVariation);
    double mu = StrictMath.log(mean) - variance / 2;
    double sigma = StrictMath.sqrt(variance);
    return micros -> StandardNormal.below((StrictMath.log(micros) - mu) / sigma);
  }

  private static DoubleUnaryOperator constant(double mean) {
    return micros -> micros >= mean ? 1 : 0;
  }

  /** Each of both means carries half of the work (balanced means: Whitt 1982). */
  private static DoubleUnaryOperator hyperexponential(double mean, double squaredVariation) {
    double shortShare = (1 + StrictMath.sqrt((squaredVariation - 1) / (squaredVariation + 1))) / 2;
    double perShort = 2 * shortShare / mean;
    double perLong = 2 * (1 - shortShare) / mean;
    return micros -> 1 - shortShare * Exponential.of(-micros * perShort)
        - (1 - shortShare) * Exponential.of(-micros * perLong);
  }

  private static DoubleUnaryOperator pareto(double mean, double exponent) {
    double least = mean * (exponent - 1) / exponent;
    return micros -> micros > least ? 1 - StrictMath.pow(least / micros, exponent) : 0;
  }

  private static DoubleUnaryOperator measured(MeasuredTimes times) {
    double[] sorted = new double[times.count()];
    Arrays.setAll(sorted, i -> 1000 * times.millis(i));
    Arrays.sort(sorted);
    return micros -> {
      int found = Arrays.binarySearch(sorted, Math.nextUp(micros));
      return (double) (found >= 0 ? found : -found - 1) / sorted.length;
    };
  }

  /** Share of service times of at most so many microseconds, 0 or more. */
  double below(double micros) {
    double position = Buckets.position(micros);
    int bucket = Math.min((int) position, Buckets.COUNT - 1);
    return below[bucket] + (position - bucket) * (below[bucket + 1] - below[bucket]);
  }
}
