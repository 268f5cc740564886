package dev.penumbra.engine.model.behaviour;

/** Distributions that a mean and a coefficient of variation make definite. */
public enum NamedLaw implements WorkLaw {
  /** A product of many influences: the usual shape of measured service times. */
  LOGNORMAL("lognormal", 0, 100),
  /** Memoryless; its variation is 1. */
  EXPONENTIAL("exponential", 1, 1),
  /** Of Erlang with k phases where the variation is 1 / sqrt(k). */
  GAMMA("gamma", 0.01, 10),
  /** An exponential of one of two means, each of which carries half of the whole work (balanced means: Whitt 1982). */
  HYPEREXPONENTIAL("hyperexponential", 1, 100),
  /** Always the mean. */
  DETERMINISTIC("deterministic", 0, 0),
  /** A power law from a least time on (Pareto 1896): most requests are short, a few are very long. */
  PARETO("pareto", 0.01, 100);

  private final String spelling;
  private final double leastVariation;
  private final double mostVariation;

  NamedLaw(String spelling, double leastVariation, double mostVariation) {
    this.spelling = spelling;
    this.leastVariation = leastVariation;
    this.mostVariation = mostVariation;
  }

  /** Its name in files. */
  public String spelling() {
    return spelling;
  }

  /** Least coefficient of variation it can have, inclusive. */
  public double leastVariation() {
    return leastVariation;
  }

  /** Largest coefficient of variation it can have, inclusive. */
  public double mostVariation() {
    return mostVariation;
  }

  /** True when there is one with such a coefficient of variation. */
  public boolean allows(double variation) {
    return variation >= leastVariation && variation <= mostVariation;
  }
}
