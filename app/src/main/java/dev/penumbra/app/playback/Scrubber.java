package dev.penumbra.app.playback;

import dev.penumbra.app.session.Moments.Flag;
import dev.penumbra.app.theme.Appearance;
import dev.penumbra.app.theme.Fonts;
import dev.penumbra.app.theme.Palette;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The whole run at a glance: its demand, what is recorded of it, flags, and the moment looked at. */
final class Scrubber extends Region {
  private static final double HEIGHT = 72;
  private static final double AXIS = 16;
  private static final double FLAGS = 14;
  private static final double LABEL_GAP = 10;

  private final Canvas canvas = new Canvas();
  private final ScrubberModel model;
  private final Appearance appearance;

  Scrubber(ScrubberModel model, Appearance appearance, IntConsumer seek) {
    this.model = model;
    this.appearance = appearance;
    setId("scrubber");
    getStyleClass().add("scrubber");
    canvas.setManaged(false); // it takes the size of its place and must not ask for more
    getChildren().add(canvas);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMinWidth(0);
    setFocusTraversable(true);
    addEventHandler(MouseEvent.MOUSE_PRESSED, e -> seek.accept(slotAt(e.getX())));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> seek.accept(slotAt(e.getX())));
    addEventHandler(MouseEvent.MOUSE_MOVED, e -> model.hover.set(slotAt(e.getX())));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> model.hover.set(-1));
    List.of(model.demand, model.flags, model.slot, model.recorded, model.fork, model.hover, appearance.theme())
        .forEach(property -> property.subscribe(this::draw));
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private int slotAt(double x) {
    return (int) Math.clamp(x / canvas.getWidth() * model.slots(), 0, Math.max(0, model.slots() - 1));
  }

  private double x(double slot) {
    return slot / Math.max(1, model.slots()) * canvas.getWidth();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    g.clearRect(0, 0, width, height);
    if (model.slots() == 0 || width < 1) {
      return;
    }
    Palette palette = appearance.palette();
    double base = height - AXIS;
    area(g, 0, model.slots(), palette.ink().grid(), base);
    area(g, 0, model.recorded.get(), palette.accent().deriveColor(0, 1, 1, 0.45), base);
    axis(g, palette, base);
    model.flags.get().forEach(flag -> flag(g, palette, flag, base));
    if (model.fork.get() >= 0) {
      line(g, x(model.fork.get()), FLAGS, base, palette.states().transition(), 1.5);
    }
    if (model.hover.get() >= 0) {
      line(g, x(model.hover.get() + 0.5), FLAGS, base, palette.ink().muted(), 1);
    }
    cursor(g, palette, base);
  }

  /** One column per pixel, as high as the largest slot in it. */
  private void area(GraphicsContext g, int from, int until, Color colour, double base) {
    List<Double> demand = model.demand.get();
    double most = demand.stream().mapToDouble(d -> d).max().orElse(0);
    if (most <= 0 || until <= from) {
      return;
    }
    g.setFill(colour);
    g.beginPath();
    g.moveTo(x(from), base);
    int end = (int) Math.ceil(x(until));
    for (int pixel = (int) x(from); pixel < end; pixel++) {
      int first = Math.clamp(slotAt(pixel), from, until - 1);
      int last = Math.clamp(slotAt(pixel + 1.0), first, until - 1);
      double value = demand.subList(first, last + 1).stream().mapToDouble(d -> d).max().orElse(0);
      g.lineTo(pixel, base - value / most * (base - FLAGS - 2));
    }
    g.lineTo(Math.min(end, x(until)), base);
    g.closePath();
    g.fill();
  }

  private void axis(GraphicsContext g, Palette palette, double base) {
    g.setFont(Fonts.canvas(10.5));
    double free = 0;
    for (ScrubberModel.Tick tick : model.ticks.get()) {
      double at = x(tick.slot());
      double wide = Fonts.width(tick.text(), 10.5);
      line(g, at, base, base + 3, palette.ink().muted(), 1);
      if (at >= free && at + 3 + wide < canvas.getWidth()) {
        g.setFill(palette.ink().muted());
        g.fillText(tick.text(), at + 3, canvas.getHeight() - 3);
        free = at + wide + LABEL_GAP;
      }
    }
    ground(g, base, palette.ink().grid());
  }

  private void flag(GraphicsContext g, Palette palette, Flag flag, double base) {
    Color colour = flag.fault() ? palette.states().failed() : palette.states().transition();
    double from = x(flag.slot());
    g.setFill(colour.deriveColor(0, 1, 1, 0.16));
    g.fillRect(from, FLAGS, Math.max(2, x(flag.endSlot()) - from), base - FLAGS);
    line(g, from, 2, base, colour, 1);
    g.setFill(colour);
    if (flag.fault()) { // a cross for what went wrong, a pennant for what was announced
      g.setLineWidth(1.5);
      g.strokeLine(from - 3, 2, from + 4, 9);
      g.strokeLine(from - 3, 9, from + 4, 2);
    } else {
      g.fillPolygon(new double[]{from, from + 9, from}, new double[]{1, 5, 9}, 3);
    }
  }

  private void cursor(GraphicsContext g, Palette palette, double base) {
    double at = Math.clamp(x(model.slot.get() + 0.5), 1, canvas.getWidth() - 1);
    line(g, at, FLAGS - 4, base, palette.ink().text(), 1.5);
    g.setFill(palette.ink().text());
    g.fillPolygon(new double[]{at - 5, at + 5, at}, new double[]{FLAGS - 8, FLAGS - 8, FLAGS - 1}, 3);
  }

  private static void line(GraphicsContext g, double x, double from, double until, Color colour, double width) {
    g.setStroke(colour);
    g.setLineWidth(width);
    g.strokeLine(x, from, x, until);
  }

  private void ground(GraphicsContext g, double y, Color colour) {
    g.setStroke(colour);
    g.setLineWidth(1);
    g.strokeLine(0, y + 0.5, canvas.getWidth(), y + 0.5);
  }
}
