package dev.penumbra.engine.activation.policy;

import dev.penumbra.engine.activation.Situation;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.prediction.DemandForecast;
import dev.penumbra.engine.shadow.Start;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * How far forecasts were off of late, one cold start ahead, beside how far the same slot of the day before was (MASE;
 * Hyndman and Koehler 2006), by service over all its series. Immutable.
 */
final class ForecastRecord {
  /** Nothing was forecast yet. */
  static final ForecastRecord EMPTY = new ForecastRecord(new TreeMap<>(), new double[0], new double[0], 0);

  private static final int DAYS_OF_SCALE = 7;

  private final SortedMap<Integer, double[]> expected;
  private final double[] errors;
  private final double[] scales;
  private final int judged;

  private ForecastRecord(SortedMap<Integer, double[]> expected, double[] errors, double[] scales, int judged) {
    this.expected = expected;
    this.errors = errors;
    this.scales = scales;
    this.judged = judged;
  }

  /** The record after the last slot that the situation has seen, and with what it forecasts. */
  ForecastRecord next(Situation situation) {
    DemandHistory history = situation.history();
    int day = slotsPerDay(history);
    int last = history.slots() - 1;
    boolean isFirst = scales.length == 0;
    double[] nextErrors = isFirst ? new double[history.index().services()] : errors.clone();
    double[] nextScales = isFirst ? new double[nextErrors.length] : scales.clone();
    double[] means = expected.get(last);
    int nextJudged = means == null ? judged : judged + 1;
    for (int service = 0; service < nextErrors.length; service++) {
      if (means != null) {
        double off = off(history, service, last, series -> means[series]);
        nextErrors[service] += (off - nextErrors[service]) / Math.min(nextJudged, day);
      }
      int first = isFirst ? Math.max(day, last - DAYS_OF_SCALE * day) : Math.max(day, last);
      for (int slot = first; slot <= last; slot++) {
        int before = slot - day;
        double off = off(history, service, slot, series -> history.requests(series, before));
        nextScales[service] += (off - nextScales[service]) / Math.min(slot - day + 1, DAYS_OF_SCALE * day);
      }
    }
    return new ForecastRecord(awaited(situation), nextErrors, nextScales, nextJudged);
  }

  /** What is still to be seen, with what is expected one cold start ahead of the slowest service. */
  private SortedMap<Integer, double[]> awaited(Situation situation) {
    DemandForecast forecast = situation.forecast();
    int lead = 1;
    for (int service = 0; service < forecast.index().services(); service++) {
      lead = Math.max(lead, situation.leadSlots(service, Start.COLD));
    }
    int step = Math.min(lead, forecast.steps()) - 1;
    double[] means = new double[forecast.index().size()];
    for (int series = 0; series < means.length; series++) {
      means[series] = forecast.mean(series, step);
    }
    SortedMap<Integer, double[]> awaited = new TreeMap<>(expected.tailMap(situation.history().slots()));
    awaited.put(situation.history().slots() + step, means);
    return awaited;
  }

  /** Error of a slot over the series of a service; what was not observed, or not a day before, is left out. */
  private static double off(DemandHistory history, int service, int slot, IntToDoubleFunction expected) {
    double sum = 0;
    for (int cluster = 0; cluster < history.index().clusters(); cluster++) {
      int series = history.index().of(service, cluster);
      double off = Math.abs(history.requests(series, slot) - expected.applyAsDouble(series));
      sum += Double.isNaN(off) ? 0 : off;
    }
    return sum;
  }

  private static int slotsPerDay(DemandHistory history) {
    return (int) Math.max(1, Duration.ofDays(1).toMillis() / history.slotMillis());
  }

  /** Error of a unit's forecasts over a day or so, 1 being that of the day before; 0 until a day of them was judged. */
  double mase(Situation situation, Unit unit) {
    double error = unit.services().stream().mapToDouble(service -> errors[service]).sum();
    double scale = unit.services().stream().mapToDouble(service -> scales[service]).sum();
    return judged < slotsPerDay(situation.history()) || scale == 0 ? 0 : error / scale;
  }
}
