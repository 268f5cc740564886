package dev.penumbra.app.chart;

import dev.penumbra.app.chart.TimeChart.Pen;
import dev.penumbra.app.theme.Fonts;
import dev.penumbra.app.theme.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Stroke;
import java.io.IOException;
import java.io.InputStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** The look of charts in a theme. */
record ChartStyle(Palette palette) {
  static final Font FONT = font().deriveFont(11f);
  static final Color NOTHING = new Color(0, 0, 0, 0);
  static final Stroke SOLID = new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final Stroke DASHED = new BasicStroke(
      1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[]{5, 4}, 0);
  static final Stroke THIN = new BasicStroke(1);

  /** Loaded, as the family's name alone means another font where it is not installed. */
  private static Font font() {
    try (InputStream file = Fonts.regular()) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("this program's font cannot be read", e);
    }
  }

  static Color awt(javafx.scene.paint.Color colour) {
    return new Color(
        (float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(), (float) colour.getOpacity());
  }

  Color series(int number) {
    return awt(palette.series().get(number % palette.series().size()));
  }

  Color line(TimeChart.Line line) {
    return line.pen() == Pen.QUIET ? awt(palette.ink().muted()) : series(line.colour());
  }

  Stroke stroke(TimeChart.Line line) {
    return switch (line.pen()) {
      case SOLID -> SOLID;
      case DASHED -> DASHED;
      case QUIET -> THIN;
    };
  }

  Color look(TimeChart.Look look) {
    var states = palette.states();
    return awt(switch (look) {
      case SHADOW -> states.shadow();
      case ACTIVE -> states.active();
      case TRANSITION, PROVISIONING, BOOTING, SYNCHRONISING, REGISTERING, SWITCHING -> states.transition();
      case FAILED -> states.failed();
    });
  }

  /** Of the card a chart stands on, a little seen through. */
  Color ground() {
    Color panel = awt(palette.ground().panel());
    return new Color(panel.getRed(), panel.getGreen(), panel.getBlue(), 190);
  }

  Color text() {
    return awt(palette.ink().text());
  }

  void plot(XYPlot plot) {
    plot.setBackgroundPaint(NOTHING);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(awt(palette.ink().grid()));
    plot.setRangeGridlineStroke(THIN);
    plot.setDomainGridlinesVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
  }

  void axis(ValueAxis axis) {
    axis.setTickLabelFont(FONT);
    axis.setLabelFont(FONT);
    axis.setTickLabelPaint(awt(palette.ink().muted()));
    axis.setLabelPaint(awt(palette.ink().muted()));
    axis.setAxisLinePaint(awt(palette.ink().grid()));
    axis.setTickMarkPaint(awt(palette.ink().grid()));
  }
}
