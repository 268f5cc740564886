package dev.penumbra.simulator.demand.series;

import java.util.Arrays;

/**
 * Values of one series at steps of the same length.
 *
 * @param values oldest first, NaN where one is missing
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared with nothing
public record NamedSeries(String name, double[] values) {
  /** How many values are missing. */
  public long missing() {
    return Arrays.stream(values).filter(Double::isNaN).count();
  }
}
