package dev.penumbra.app.chart;

import dev.penumbra.app.theme.Appearance;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.ui.RectangleEdge;

/** A chart with a crosshair through all its parts; it zooms, moves, and tells which slot is pointed at. */
public final class ChartPane extends Region {
  private static final double STEP = 1.25;
  private static final int NONE = -1;
  private static final double ROW = 17;
  private static final double PANEL = 92;
  private static final double REST = 34; // the times below

  private final ObjectProperty<TimeChart> chart = new SimpleObjectProperty<>(
      new TimeChart(0, 1, 0, List.of(), List.of()));
  private final IntegerProperty slot = new SimpleIntegerProperty(NONE);
  private final IntegerProperty hovered = new SimpleIntegerProperty(NONE);
  private final Appearance appearance;
  private final ZoneId zone;
  private final ChartCanvas canvas;
  private final Canvas cross = new Canvas();
  private View view = View.whole(1);

  /**
   * An empty chart.
   *
   * @param zone in which times are shown
   * @param choose takes the slot that is pressed on
   */
  public ChartPane(Appearance appearance, ZoneId zone, IntConsumer choose) {
    this.appearance = appearance;
    this.zone = zone;
    canvas = new ChartCanvas(ChartDrawing.draw(chart.get(), appearance.palette(), view, zone));
    canvas.addOverlay(new FreshState());
    canvas.setTooltipEnabled(false);
    canvas.setMouseTransparent(true);
    cross.setMouseTransparent(true);
    canvas.setManaged(false);
    cross.setManaged(false);
    getChildren().addAll(canvas, cross);
    getStyleClass().add("chart");
    setFocusTraversable(true);
    setMinWidth(0);
    listen(choose);
  }

  private void listen(IntConsumer choose) {
    chart.subscribe((before, now) -> {
      if (before.slots() != now.slots() || before.startMillis() != now.startMillis()) {
        view = View.whole(now.slots());
      }
      setMinHeight(REST + now.rows().size() * ROW + now.panels().size() * PANEL);
      redraw();
    });
    appearance.theme().subscribe(this::redraw);
    slot.subscribe(this::drawCross);
    hovered.subscribe(this::drawCross);
    addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
      requestFocus();
      choose.accept(slotAt(e.getX()));
    });
    addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> choose.accept(slotAt(e.getX())));
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> hovered.set(slotAt(e.getX())));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hovered.set(NONE));
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(KeyEvent.KEY_TYPED, this::type);
  }

  /** What is shown. */
  public ObjectProperty<TimeChart> chart() {
    return chart;
  }

  /** The slot the crosshair stands on; below 0 for none. */
  public IntegerProperty slot() {
    return slot;
  }

  /** The slot under the pointer; below 0 for none. */
  public IntegerProperty hovered() {
    return hovered;
  }

  /** The wheel with Ctrl zooms around the pointer; sideways it moves. */
  private void scroll(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      zoom(event.getDeltaY() > 0 ? STEP : 1 / STEP, slotAt(event.getX()));
      event.consume();
    } else if (event.getDeltaX() != 0) {
      move(-event.getDeltaX() / Math.max(1, getWidth()));
      event.consume();
    }
  }

  private void type(KeyEvent event) {
    switch (event.getCharacter()) {
      case "+" -> zoomIn();
      case "-" -> zoomOut();
      case "0" -> fit();
      case "," -> move(-0.25);
      case "." -> move(0.25);
      default -> {
        return;
      }
    }
    event.consume();
  }

  public void zoomIn() {
    zoom(STEP, centre());
  }

  public void zoomOut() {
    zoom(1 / STEP, centre());
  }

  /** Shows the whole run. */
  public void fit() {
    view = View.whole(chart.get().slots());
    redraw();
  }

  private double centre() {
    return slot.get() >= view.from() && slot.get() < view.until() ? slot.get() : (view.from() + view.until()) / 2;
  }

  private void zoom(double factor, double around) {
    view = view.zoomed(factor, around, chart.get().slots());
    redraw();
  }

  private void move(double share) {
    view = view.moved(share, chart.get().slots());
    redraw();
  }

  /** Slots in view. */
  public double slotsInView() {
    return view.until() - view.from();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    cross.setWidth(getWidth());
    cross.setHeight(getHeight());
    drawCross();
  }

  private void redraw() {
    canvas.setChart(ChartDrawing.draw(chart.get(), appearance.palette(), view, zone));
    drawCross();
  }

  /** Where values are drawn; without size until the first drawing. */
  private Rectangle2D area() {
    ChartRenderingInfo drawn = canvas.getRenderingInfo();
    return drawn == null ? new Rectangle2D.Double() : drawn.getPlotInfo().getDataArea();
  }

  private int slotAt(double x) {
    var area = area();
    double share = area.getWidth() > 0 ? (x - area.getX()) / area.getWidth() : 0;
    double at = view.from() + share * (view.until() - view.from());
    return (int) Math.clamp(at, 0, Math.max(0, chart.get().slots() - 1));
  }

  private void drawCross() {
    var g = cross.getGraphicsContext2D();
    g.clearRect(0, 0, cross.getWidth(), cross.getHeight());
    line(hovered.get(), appearance.palette().ink().muted(), 1);
    line(slot.get(), appearance.palette().accent(), 1.5);
  }

  private void line(int at, Color colour, double width) {
    if (at < view.from() - 1 || at < 0 || at >= view.until() || canvas.getChart() == null) {
      return;
    }
    var area = area();
    double x = canvas.getChart()
        .getXYPlot()
        .getDomainAxis()
        .valueToJava2D(chart.get().onAxis(at + 0.5), area, RectangleEdge.BOTTOM);
    if (x >= area.getMinX() && x <= area.getMaxX()) {
      cross.getGraphicsContext2D().setStroke(colour);
      cross.getGraphicsContext2D().setLineWidth(width);
      cross.getGraphicsContext2D().strokeLine(x, area.getMinY(), x, area.getMaxY());
    }
  }

  private ChartExport export() {
    return new ChartExport(
        chart.get(), appearance.palette(), view, zone, (int) Math.max(400, getWidth()),
        (int) Math.max(300, getHeight()));
  }

  /** Writes a picture (.png, .svg) or the values (.csv); throws {@link java.io.UncheckedIOException} when it cannot. */
  public void write(Path file) {
    export().write(file);
  }

  /** Puts a picture and the values onto the clipboard. */
  public void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putImage(SwingFXUtils.toFXImage(export().picture(), null));
    content.putString(export().csv());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
