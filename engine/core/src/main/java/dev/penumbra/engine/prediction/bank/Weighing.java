package dev.penumbra.engine.prediction.bank;

import java.util.Arrays;

/**
 * What each member has earned: the fourth power of the ratio of the least error to its own, over past rehearsals of which
 * older ones count less. Half of an error is that of the stretch of the horizon, half that of all of it. The power was
 * chosen on earlier windows, see docs/foresight.md.
 */
final class Weighing {
  /** A member is heard after so many rehearsals, unless nobody has as many. */
  private static final double RIPE = 1.5;

  private final double remembered;
  private final double[][] errors;
  private final double[] counts;

  /**
   * @param remembered share of an error that counts one rehearsal later, within (0, 1]
   */
  Weighing(int members, int bands, double remembered) {
    this.remembered = remembered;
    this.errors = new double[members][bands];
    this.counts = new double[members];
  }

  /** Takes in a rehearsal that is complete. */
  void add(Rehearsal rehearsal) {
    for (int member = 0; member < errors.length; member++) {
      if (!Double.isNaN(rehearsal.error(member, 0))) {
        for (int band = 0; band < errors[member].length; band++) {
          errors[member][band] = remembered * errors[member][band] + rehearsal.error(member, band);
        }
        counts[member] = remembered * counts[member] + 1;
      }
    }
  }

  /**
   * The weights of the members in a band, with a sum of 1.
   *
   * @param speaks which members say something; at least one
   */
  double[] weights(int band, boolean[] speaks) {
    double[] mean = new double[errors.length];
    double least = Double.POSITIVE_INFINITY;
    boolean someRipe = false;
    for (int member = 0; member < errors.length; member++) {
      someRipe |= speaks[member] && counts[member] > RIPE;
    }
    for (int member = 0; member < errors.length; member++) {
      boolean heard = speaks[member] && (counts[member] > RIPE || !someRipe);
      mean[member] = heard ? meanError(member, band) : Double.POSITIVE_INFINITY;
      least = Math.min(least, mean[member]);
    }
    double sum = 0;
    for (int member = 0; member < mean.length; member++) {
      double ratio = Double.isInfinite(mean[member]) ? 0 : least == 0 && mean[member] == 0 ? 1 : least / mean[member];
      mean[member] = ratio * ratio * ratio * ratio;
      sum += mean[member];
    }
    for (int member = 0; member < mean.length; member++) {
      mean[member] /= sum;
    }
    return mean;
  }

  private double meanError(int member, int band) {
    if (counts[member] == 0) {
      return 1;
    }
    double all = Arrays.stream(errors[member]).sum() / errors[member].length;
    return (errors[member][band] + all) / (2 * counts[member]);
  }
}
