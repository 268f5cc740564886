package dev.penumbra.app.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.overlay.OverlayFX;
import org.jfree.chart.panel.AbstractOverlay;

/**
 * Sets what no chart uses after each draw. The canvas restores its own state then, but the graphics still believe in what
 * they set last, and would leave out the first font, stroke and colour of the next draw if they were the same.
 */
final class FreshState extends AbstractOverlay implements OverlayFX {
  @Override
  public void paintOverlay(Graphics2D graphics, ChartCanvas canvas) {
    graphics.setFont(new Font("Dialog", Font.PLAIN, 3));
    graphics.setStroke(new BasicStroke(0.01f));
    graphics.setPaint(new Color(1, 2, 3, 4));
  }

  /** Only for windows of another toolkit. */
  @Override
  public void paintOverlay(Graphics2D graphics, ChartPanel panel) {}
}
