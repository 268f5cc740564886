package dev.penumbra.engine.activation.lone.learned;

import dev.penumbra.engine.activation.lone.Rental;
import dev.penumbra.engine.activation.lone.Tariff;
import dev.penumbra.engine.activation.lone.forecast.DailyProfile;
import java.util.List;

/**
 * The present as numbers that a linear rule can weigh: recent demand, its means over several spans, the same hours of
 * previous days, these scaled by the present level, the balances of ski rental, the time of day. Mutable.
 */
final class Circumstances {
  /** Steps over which recent demand is averaged, exponentially. */
  private static final double[] SPANS = {2, 4, 8, 16, 48, 288};
  /** Which of the means are given on the scale of their logarithm, or around the break-even point, as well. */
  private static final int[] LOGARITHMS = {1, 3, 5};
  private static final int[] AROUND_BREAK_EVEN = {1, 2};
  private static final int LEVEL = 2;
  private static final int LAGS = 3;
  private static final int HARMONICS = 3;

  private final DailyProfile seen;
  private final int stepsPerDay;
  private final List<Rental> rentals;
  private final double[] means;
  private final int[][] windows;
  private final double[] row = new double[64];
  private int filled;

  Circumstances(Tariff tariff, int stepsPerDay) {
    int lead = tariff.lead();
    int[][] ahead = {{-DailyProfile.RECENT, 0}, {0, lead + 2}, {lead, lead + 6}, {lead + 6, lead + 18}, {lead + 18,
        lead + 42}};
    List<Rental> balances = List.of(new Rental("half", tariff, 0.5), new Rental("full", tariff, 1),
        new Rental("twice", tariff, 2));
    this(new DailyProfile(stepsPerDay), stepsPerDay, balances, new double[SPANS.length], ahead);
  }

  private Circumstances(
      DailyProfile seen, int stepsPerDay, List<Rental> rentals, double[] means, int[][] windows) {
    this.seen = seen;
    this.stepsPerDay = stepsPerDay;
    this.rentals = rentals;
    this.means = means;
    this.windows = windows;
  }

  Circumstances copy() {
    return new Circumstances(
        seen.copy(), stepsPerDay, rentals.stream().map(Rental::copy).toList(), means.clone(), windows);
  }

  /** All demand so far. */
  DailyProfile seen() {
    return seen;
  }

  void see(double demand) {
    for (int i = 0; i < means.length; i++) {
      means[i] = seen.steps() == 0 ? demand : means[i] + (demand - means[i]) * 2 / (1 + SPANS[i]);
    }
    rentals.forEach(rental -> rental.see(demand));
    seen.add(demand);
  }

  /** The numbers for the step that comes, the first always 1. */
  double[] now() {
    filled = 0;
    put(1);
    recent();
    previousDays();
    for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
      double phase = 2 * Math.PI * harmonic * (seen.steps() % stepsPerDay) / stepsPerDay;
      put(Math.sin(phase));
      put(Math.cos(phase));
    }
    double[] numbers = new double[filled];
    System.arraycopy(row, 0, numbers, 0, filled);
    return numbers;
  }

  private void recent() {
    for (int lag = 1; lag <= LAGS; lag++) {
      put(squash(seen.back(lag)));
    }
    put(Math.log1p(seen.back(1)));
    rentals.forEach(rental -> put(rental.share()));
    for (double mean : means) {
      put(squash(mean));
    }
    for (int i : LOGARITHMS) {
      put(Math.log1p(means[i]));
    }
    for (int i : AROUND_BREAK_EVEN) {
      put(Math.max(0, means[i] - 1) / (1 + Math.abs(means[i] - 1)));
    }
  }

  private void previousDays() {
    double usualNow = seen.usual(-DailyProfile.RECENT, 0);
    for (int[] window : windows) {
      double usual = seen.usual(window[0], window[1]);
      double squashed = 0;
      for (int day = 1; day <= seen.days(); day++) {
        squashed += squash(seen.daysAgo(day, window[0], window[1]));
      }
      put(squash(usual));
      put(seen.days() == 0 ? squash(usual) : squashed / seen.days());
      put(squash(seen.days() == 0 ? usual : seen.daysAgo(1, window[0], window[1])));
      put(squash(seen.days() < DailyProfile.DAYS ? usual : seen.daysAgo(DailyProfile.DAYS, window[0], window[1])));
      double scaled = DailyProfile.scaled(means[LEVEL], usual, usualNow);
      put(squash(scaled));
      put(squash(Math.sqrt(scaled * usual)));
    }
  }

  /** Demand far above the break-even point differs little from demand further above. */
  private static double squash(double demand) {
    return demand / (1 + demand);
  }

  private void put(double number) {
    row[filled++] = number;
  }
}
