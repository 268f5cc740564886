package dev.penumbra.app.chart;

import dev.penumbra.app.chart.TimeChart.Band;
import dev.penumbra.app.chart.TimeChart.Line;
import dev.penumbra.app.chart.TimeChart.Mark;
import dev.penumbra.app.chart.TimeChart.Panel;
import dev.penumbra.app.chart.TimeChart.Pen;
import dev.penumbra.app.theme.Palette;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StackedXYAreaRenderer2;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.RangeType;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Draws a chart as one plot whose parts share the axis of time, so that they stand exactly below one another. */
final class ChartDrawing {
  private static final int PANEL_WEIGHT = 6;
  private static final double KEY_SHARE = 0.3; // of a panel's height, above its lines, for what they mean
  private static final int BUCKETS = 1200; // about the pixels of a wide window

  private final TimeChart chart;
  private final ChartStyle style;
  private final int first;
  private final int end;

  private ChartDrawing(TimeChart chart, Palette palette, View view) {
    this.chart = chart;
    this.style = new ChartStyle(palette);
    first = (int) Math.max(0, Math.floor(view.from()) - 1);
    end = (int) Math.min(chart.slots(), Math.ceil(view.until()) + 1);
  }

  static JFreeChart draw(TimeChart chart, Palette palette, View view, ZoneId zone) {
    ChartDrawing drawing = new ChartDrawing(chart, palette, view);
    DateAxis time = new DateAxis(null, TimeZone.getTimeZone(zone), Locale.ENGLISH);
    drawing.style.axis(time);
    time.setRange(chart.onAxis(view.from()), chart.onAxis(view.until()));
    CombinedDomainXYPlot all = new CombinedDomainXYPlot(time);
    all.setGap(10);
    if (!chart.rows().isEmpty()) {
      all.add(new RowsPlot(chart, drawing.style, view).create(), Math.max(2, chart.rows().size()));
    }
    for (int panel = 0; panel < chart.panels().size(); panel++) {
      XYPlot plot = drawing.panel(chart.panels().get(panel));
      drawing.mark(plot, panel == 0);
      all.add(plot, PANEL_WEIGHT);
    }
    drawing.style.plot(all);
    JFreeChart whole = new JFreeChart(null, ChartStyle.FONT, all, false);
    whole.setBackgroundPaint(ChartStyle.NOTHING);
    whole.setPadding(new RectangleInsets(0, 0, 0, 8));
    return whole;
  }

  /** Within the panel, as the same colours mean other things in the next. */
  private XYTitleAnnotation key(XYPlot plot) {
    LegendTitle key = new LegendTitle(plot);
    key.setItemFont(ChartStyle.FONT);
    key.setItemPaint(style.text());
    key.setBackgroundPaint(style.ground());
    key.setFrame(BlockBorder.NONE);
    return new XYTitleAnnotation(0, 1, key, RectangleAnchor.TOP_LEFT);
  }

  private XYPlot panel(Panel panel) {
    NumberAxis values = new NumberAxis(panel.title());
    values.setRangeType(RangeType.POSITIVE);
    values.setAutoRangeIncludesZero(true);
    values.setUpperMargin(KEY_SHARE);
    values.setAutoRangeMinimumSize(1); // lines that are 0 throughout
    values.setAxisLineVisible(false);
    values.setTickMarksVisible(false);
    style.axis(values);
    XYPlot plot = panel.stacked()
        ? new XYPlot(stack(panel), null, values, stackRenderer(panel))
        : new XYPlot(lines(panel), null, values, lineRenderer(panel));
    panel.band().ifPresent(band -> {
      plot.setDataset(1, area(band));
      plot.setRenderer(1, bandRenderer(band));
    });
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.REVERSE); // the band below the lines
    style.plot(plot);
    plot.addAnnotation(key(plot), false);
    return plot;
  }

  /** Marks stand in every panel and are named in the first. */
  private void mark(XYPlot plot, boolean named) {
    for (Mark mark : chart.marks()) {
      ValueMarker line = new ValueMarker(chart.onAxis(mark.slot()), style.text(), ChartStyle.DASHED);
      if (named) {
        line.setLabel(mark.name());
        line.setLabelFont(ChartStyle.FONT);
        line.setLabelPaint(style.text());
        line.setLabelBackgroundColor(ChartStyle.NOTHING);
        line.setLabelAnchor(RectangleAnchor.BOTTOM_RIGHT);
        line.setLabelTextAnchor(TextAnchor.BOTTOM_LEFT);
      }
      plot.addDomainMarker(line);
    }
  }

  private XYSeriesCollection lines(Panel panel) {
    XYSeriesCollection lines = new XYSeriesCollection();
    for (Line line : panel.lines()) {
      XYSeries series = new XYSeries(line.name(), false, true);
      for (int slot : Decimation.positions(line.values(), first, Math.min(end, line.values().length), BUCKETS)) {
        series.add(chart.onAxis(slot + 0.5), line.values()[slot], false);
      }
      lines.addSeries(series);
    }
    return lines;
  }

  private XYLineAndShapeRenderer lineRenderer(Panel panel) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < panel.lines().size(); i++) {
      Line line = panel.lines().get(i);
      renderer.setSeriesPaint(i, style.line(line));
      renderer.setSeriesStroke(i, style.stroke(line));
      renderer.setSeriesVisibleInLegend(i, line.pen() != Pen.QUIET);
    }
    return renderer;
  }

  /** All at the same slots, those that matter for their sum. */
  private DefaultTableXYDataset stack(Panel panel) {
    double[] sums = new double[panel.lines().stream().mapToInt(line -> line.values().length).min().orElse(0)];
    panel.lines().forEach(line -> Arrays.setAll(sums, slot -> sums[slot] + line.values()[slot]));
    int[] slots = Decimation.positions(sums, first, Math.min(end, sums.length), BUCKETS);
    DefaultTableXYDataset stack = new DefaultTableXYDataset();
    for (Line line : panel.lines()) {
      XYSeries series = new XYSeries(line.name(), true, false);
      for (int slot : slots) {
        series.add(chart.onAxis(slot + 0.5), line.values()[slot], false);
      }
      stack.addSeries(series);
    }
    return stack;
  }

  private StackedXYAreaRenderer2 stackRenderer(Panel panel) {
    StackedXYAreaRenderer2 renderer = new StackedXYAreaRenderer2();
    for (int i = 0; i < panel.lines().size(); i++) {
      renderer.setSeriesPaint(i, style.line(panel.lines().get(i)));
    }
    return renderer;
  }

  private YIntervalSeriesCollection area(Band band) {
    YIntervalSeries series = new YIntervalSeries(band.name());
    for (int slot : Decimation.positions(band.high(), first, Math.min(end, band.high().length), BUCKETS)) {
      if (!Double.isNaN(band.high()[slot])) {
        series.add(chart.onAxis(slot + 0.5), band.low()[slot], band.low()[slot], band.high()[slot]);
      }
    }
    YIntervalSeriesCollection area = new YIntervalSeriesCollection();
    area.addSeries(series);
    return area;
  }

  private DeviationRenderer bandRenderer(Band band) {
    DeviationRenderer renderer = new DeviationRenderer(true, false);
    renderer.setSeriesPaint(0, style.series(band.colour()));
    renderer.setSeriesFillPaint(0, style.series(band.colour()));
    renderer.setSeriesStroke(0, ChartStyle.THIN);
    renderer.setAlpha(0.25f);
    return renderer;
  }
}
