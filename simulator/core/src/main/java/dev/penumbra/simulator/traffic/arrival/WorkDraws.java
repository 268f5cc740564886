package dev.penumbra.simulator.traffic.arrival;

import dev.penumbra.engine.model.behaviour.MeasuredTimes;
import dev.penumbra.engine.model.behaviour.NamedLaw;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.kernel.DrawBatch;
import dev.penumbra.simulator.kernel.RandomStream;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/**
 * Draws the work of requests in microseconds. Commons Math has the same distributions, but draws them with functions
 * that may differ from platform to platform.
 */
@FunctionalInterface
public interface WorkDraws {
  /** The work of the next requests into the first {@code count} places. */
  void fill(RandomStream stream, double[] micros, int count, DrawBatch batch);

  /** Draws as a service time says. */
  static WorkDraws of(ServiceTime time) {
    double mean = 1000 * time.meanMillis();
    double variation = time.coefficientOfVariation();
    return switch (time.law()) {
      case MeasuredTimes times -> (stream, micros, count, _) -> each(
          micros, count, () -> 1000 * times.millis(stream.nextBelow(times.count())));
      case NamedLaw law -> switch (law) {
        case LOGNORMAL -> lognormal(mean, variation);
        case EXPONENTIAL -> (stream, micros, count, batch) -> {
          batch.exponentials(stream, micros, count);
          scale(micros, count, mean);
        };
        case GAMMA -> gamma(mean, 1 / (variation * variation));
        case HYPEREXPONENTIAL -> hyperexponential(mean, variation * variation);
        case DETERMINISTIC -> (_, micros, count, _) -> Arrays.fill(micros, 0, count, mean);
        case PARETO -> pareto(mean, 1 + StrictMath.sqrt(1 + 1 / (variation * variation)));
      };
    };
  }

  private static WorkDraws lognormal(double mean, double variation) {
    double variance = StrictMath.log1p(variation * variation);
    double mu = StrictMath.log(mean) - variance / 2;
    double sigma = StrictMath.sqrt(variance);
    return (stream, micros, count, batch) -> batch.logNormals(stream, mu, sigma, micros, count);
  }

  /** A shape below 1 by the next higher one and a power of a uniform (Marsaglia and Tsang 2000, section 6). */
  private static WorkDraws gamma(double mean, double shape) {
    double scale = mean / shape;
    if (shape >= 1) {
      return (stream, micros, count, _) -> each(micros, count, () -> scale * stream.nextGamma(shape));
    }
    return (stream, micros, count, _) -> each(
        micros, count, () -> scale * stream.nextGamma(shape + 1) * StrictMath.pow(stream.nextDouble(), 1 / shape));
  }

  private static WorkDraws hyperexponential(double mean, double squaredVariation) {
    double shortShare = (1 + StrictMath.sqrt((squaredVariation - 1) / (squaredVariation + 1))) / 2;
    double shortMean = mean / (2 * shortShare);
    double longMean = mean / (2 * (1 - shortShare));
    return (stream, micros, count, _) -> each(
        micros, count, () -> (stream.nextDouble() < shortShare ? shortMean : longMean) * stream.nextExponential());
  }

  private static WorkDraws pareto(double mean, double exponent) {
    double least = mean * (exponent - 1) / exponent;
    return (stream, micros, count, batch) -> {
      batch.exponentials(stream, micros, count);
      for (int i = 0; i < count; i++) {
        micros[i] = least * StrictMath.exp(micros[i] / exponent);
      }
    };
  }

  private static void scale(double[] micros, int count, double factor) {
    for (int i = 0; i < count; i++) {
      micros[i] *= factor;
    }
  }

  private static void each(double[] micros, int count, DoubleSupplier draw) {
    for (int i = 0; i < count; i++) {
      micros[i] = draw.getAsDouble();
    }
  }
}
