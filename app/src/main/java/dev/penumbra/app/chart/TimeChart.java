package dev.penumbra.app.chart;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Rows of spans and panels of lines over one axis of time.
 *
 * @param startMillis when the first slot begins, in epoch milliseconds
 * @param slotMillis length of a slot, above 0
 * @param slots number of slots on the axis, recorded or not
 * @param marks moments that stand out, through all panels
 */
public record TimeChart(
    long startMillis, long slotMillis, int slots, List<Row> rows, List<Panel> panels, List<Mark> marks) {
  /** A moment with a name, at a slot's start. */
  public record Mark(int slot, String name) {}

  /** How a span looks: told by shape as well as by colour. */
  public enum Look {
    /** A box of half the row's height. */
    SHADOW,
    /** A box of the row's whole height. */
    ACTIVE,
    /** A low box that is only outlined. */
    TRANSITION,
    /** A crossed box. */
    FAILED,
    /** The first of the steps up to a box of the whole height: each phase of a start stands higher than the one before. */
    PROVISIONING, BOOTING, SYNCHRONISING, REGISTERING, SWITCHING;

    /** True for what lasts so short a while that it is seen only from near. */
    boolean isStep() {
      return compareTo(PROVISIONING) >= 0;
    }
  }

  /** From one place on the axis of time up to another, in slots and fractions of them. */
  public record Span(double from, double until, Look look) {}

  /** Spans, the later over the earlier; nothing is drawn between them. */
  public record Row(String name, List<Span> spans) {
    public Row {
      spans = List.copyOf(spans);
    }
  }

  /** How a line is drawn. */
  public enum Pen {
    /** For what was measured. */
    SOLID,
    /** For what is a limit or an expectation. */
    DASHED,
    /** Thin and grey, without a place in the key: for what is beside the matter. */
    QUIET
  }

  /**
   * A value per slot, NaN where there is none.
   *
   * @param name with no unit
   */
  @SuppressWarnings("ArrayRecordComponent") // thousands of values, read while drawing, compared with nothing
  public record Line(String name, double[] values, int colour, Pen pen) {}

  /** An area between two values per slot, NaN where there is none. */
  @SuppressWarnings("ArrayRecordComponent") // as those of a line
  public record Band(String name, double[] low, double[] high, int colour) {}

  /**
   * Lines that share an axis of values.
   *
   * @param title with the unit
   * @param stacked true for lines that are drawn as areas, each upon the one before
   */
  public record Panel(String title, Optional<Band> band, List<Line> lines, boolean stacked) {
    public Panel {
      lines = List.copyOf(lines);
    }

    /** Lines beside each other. */
    public Panel(String title, Optional<Band> band, List<Line> lines) {
      this(title, band, lines, false);
    }
  }

  public TimeChart {
    rows = List.copyOf(rows);
    panels = List.copyOf(panels);
    marks = List.copyOf(marks);
  }

  /** One without marks. */
  public TimeChart(long startMillis, long slotMillis, int slots, List<Row> rows, List<Panel> panels) {
    this(startMillis, slotMillis, slots, rows, panels, List.of());
  }

  /** When a slot begins. */
  public Instant moment(int slot) {
    return Instant.ofEpochMilli(startMillis + slot * slotMillis);
  }

  /** A place on the axis of time, which counts epoch milliseconds. */
  double onAxis(double slot) {
    return startMillis + slot * slotMillis;
  }
}
