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
  private final TimeChart chart;
  private final ChartStyle style;

  RowsPlot(TimeChart chart, ChartStyle style) {
    this.chart = chart;
    this.style = style;
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
        span(plot, row, span);
      }
    }
    return plot;
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
    };
  }
}
