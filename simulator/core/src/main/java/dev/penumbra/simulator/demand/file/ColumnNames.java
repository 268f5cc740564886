package dev.penumbra.simulator.demand.file;

/**
 * What the columns of a table are called, whatever the case of their letters.
 *
 * @param place looked for only where several places are known
 * @param count looked for only where rows are counts
 * @param latitude looked for only where no place is known, as is {@code longitude}
 */
public record ColumnNames(String time, String place, String count, String latitude, String longitude) {
  /** As the readers say it themselves. */
  public static final ColumnNames USUAL = new ColumnNames("time", "place", "count", "latitude", "longitude");

  /** The same with another name for the time. */
  public ColumnNames withTime(String name) {
    return new ColumnNames(name, place, count, latitude, longitude);
  }
}
