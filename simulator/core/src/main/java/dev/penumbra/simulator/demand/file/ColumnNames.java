package dev.penumbra.simulator.demand.file;

/**
 * What the columns of a table are called, whatever the case of their letters.
 *
 * @param place looked for only where several places are known
 * @param count looked for only where rows are counts
 */
public record ColumnNames(String time, String place, String count) {
  /** As the readers say it themselves. */
  public static final ColumnNames USUAL = new ColumnNames("time", "place", "count");
}
