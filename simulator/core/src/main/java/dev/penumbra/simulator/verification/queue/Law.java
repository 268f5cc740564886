package dev.penumbra.simulator.verification.queue;

import dev.penumbra.engine.model.behaviour.NamedLaw;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.kernel.DrawBatch;
import dev.penumbra.simulator.kernel.RandomStream;
import dev.penumbra.simulator.traffic.arrival.WorkDraws;

/** How long things take, or how far apart they come: a distribution above 0. */
interface Law {
  /** Mean, above 0. */
  double mean();

  /** Variance over the square of the mean, 0 or more. */
  double squaredVariation();

  /** One draw. */
  double draw(RandomStream random);

  /** Mean of the square. */
  default double secondMoment() {
    return mean() * mean() * (1 + squaredVariation());
  }

  /** Letter of Kendall's notation. */
  String letter();

  /** Exponential. */
  record Memoryless(double mean) implements Law {
    @Override
    public double squaredVariation() {
      return 1;
    }

    @Override
    public double draw(RandomStream random) {
      return mean * random.nextExponential();
    }

    @Override
    public String letter() {
      return "M";
    }
  }

  /** Always the same. */
  record Constant(double mean) implements Law {
    @Override
    public double squaredVariation() {
      return 0;
    }

    @Override
    public double draw(RandomStream random) {
      return mean;
    }

    @Override
    public String letter() {
      return "D";
    }
  }

  /**
   * A sum of equal exponentials, which comes more evenly than one.
   *
   * @param phases how many, 1 or more
   */
  record Erlang(double mean, int phases) implements Law {
    @Override
    public double squaredVariation() {
      return 1.0 / phases;
    }

    @Override
    public double draw(RandomStream random) {
      double sum = 0;
      for (int i = 0; i < phases; i++) {
        sum += random.nextExponential();
      }
      return mean * sum / phases;
    }

    @Override
    public String letter() {
      return "E" + phases;
    }
  }

  /**
   * An exponential of one of two means, each of which carries half of the whole.
   *
   * @param squaredVariation 1 or more
   */
  record Hyperexponential(double mean, double squaredVariation) implements Law {
    /** Share of the draws that are short, 0.5 or more. */
    double shortShare() {
      return (1 + StrictMath.sqrt((squaredVariation - 1) / (squaredVariation + 1))) / 2;
    }

    /** Rate of the short ones. */
    double shortRate() {
      return 2 * shortShare() / mean;
    }

    /** Rate of the long ones. */
    double longRate() {
      return 2 * (1 - shortShare()) / mean;
    }

    @Override
    public double draw(RandomStream random) {
      boolean isShort = random.nextDouble() < shortShare();
      return random.nextExponential() / (isShort ? shortRate() : longRate());
    }

    @Override
    public String letter() {
      return "H2";
    }
  }

  /** As the simulator draws the work of services. */
  record Served(ServiceTime time, WorkDraws draws) implements Law {
    /** Of a gamma distribution. */
    static Served gamma(double meanMicros, double variation) {
      ServiceTime time = new ServiceTime(meanMicros / 1000, variation, NamedLaw.GAMMA);
      return new Served(time, WorkDraws.of(time));
    }

    @Override
    public double mean() {
      return 1000 * time.meanMillis();
    }

    @Override
    public double squaredVariation() {
      return time.coefficientOfVariation() * time.coefficientOfVariation();
    }

    @Override
    public double draw(RandomStream random) {
      double[] micros = new double[1];
      draws.fill(random, micros, 1, new DrawBatch(1));
      return micros[0];
    }

    @Override
    public String letter() {
      return "G";
    }
  }

  /**
   * Lognormal, as the simulator's services are.
   *
   * @param mu mean of the logarithm
   * @param sigma standard deviation of the logarithm, above 0
   */
  record Lognormal(double mu, double sigma) implements Law {
    /** Of a mean and a variation. */
    static Lognormal of(double mean, double squaredVariation) {
      double variance = StrictMath.log1p(squaredVariation);
      return new Lognormal(StrictMath.log(mean) - variance / 2, StrictMath.sqrt(variance));
    }

    @Override
    public double mean() {
      return StrictMath.exp(mu + sigma * sigma / 2);
    }

    @Override
    public double squaredVariation() {
      return StrictMath.expm1(sigma * sigma);
    }

    @Override
    public double draw(RandomStream random) {
      return random.nextLogNormal(mu, sigma);
    }

    @Override
    public String letter() {
      return "LN";
    }
  }
}
