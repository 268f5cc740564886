package dev.penumbra.app.chart;

import dev.penumbra.app.chart.TimeChart.Look;
import dev.penumbra.app.chart.TimeChart.Row;
import dev.penumbra.app.chart.TimeChart.Span;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;

/** The rows of a chart: a box for each span, as high as it is ready. */
final class RowsPlot {
  private static final double LEAST_SHARE = 1000; // of the width, about a pixel

  private final TimeChart chart;
  private final ChartStyle style;
  private final View view;

  RowsPlot(TimeChart chart, ChartStyle style, View view) {
    this.chart = chart;
    this.style = style;
    this.view = view;
  }

  XYPlot create() {
    List<Row> upwards = chart.rows().reversed(); // a box on an inverted axis would have no area, and not be drawn
    SymbolAxis names = new SymbolAxis(null, upwards.stream().map(Row::name).toArray(String[]::new));
    names.setGridBandsVisible(false);
    names.setTickMarksVisible(false);
    names.setAxisLineVisible(false);
    names.setRange(-0.5, chart.rows().size() - 0.5);
    style.axis(names);
    XYPlot plot = new XYPlot(new XYSeriesCollection(), null, names, new XYLineAndShapeRenderer(true, false));
    style.plot(plot);
    for (int row = 0; row < upwards.size(); row++) {
      for (Span span : upwards.get(row).spans()) {
        if (isSeen(span)) {
          span(plot, row, span);
        }
      }
    }
    return plot;
  }

  /** Steps are many, and most of them narrower than a pixel unless they are looked at from near. */
  private boolean isSeen(Span span) {
    boolean isWide = !span.look().isStep() || span.until() - span.from() > (view.until() - view.from()) / LEAST_SHARE;
    return isWide && span.until() > view.from() && span.from() < view.until();
  }

  private void span(XYPlot plot, int row, Span span) {
    double from = chart.onAxis(span.from());
    double until = chart.onAxis(span.until());
    double bottom = row - 0.38;
    double top = bottom + height(span.look());
    Color colour = style.look(span.look());
    Color fill = span.look() == Look.TRANSITION || span.look() == Look.FAILED ? ChartStyle.NOTHING : colour;
    plot.addAnnotation(new XYBoxAnnotation(from, bottom, until, top, ChartStyle.THIN, colour, fill), false);
    if (span.look() == Look.FAILED) {
      plot.addAnnotation(new XYLineAnnotation(from, top, until, bottom, ChartStyle.SOLID, colour), false);
      plot.addAnnotation(new XYLineAnnotation(from, bottom, until, top, ChartStyle.SOLID, colour), false);
    }
  }

  private static double height(Look look) {
    return switch (look) {
      case SHADOW -> 0.38;
      case ACTIVE, FAILED -> 0.76;
      case TRANSITION -> 0.24;
      case PROVISIONING -> 0.16;
      case BOOTING -> 0.30;
      case SYNCHRONISING -> 0.44;
      case REGISTERING -> 0.58;
      case SWITCHING -> 0.70;
    };
  }
}
