package dev.penumbra.app.map;

import dev.penumbra.app.map.draw.ArcLayer;
import dev.penumbra.app.map.draw.ZoneGlyph;
import dev.penumbra.app.map.draw.ZoneGlyph.Sign;
import dev.penumbra.app.map.scene.ZoneMark.Trouble;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.theme.Appearance;
import dev.penumbra.app.theme.Fonts;
import dev.penumbra.app.theme.Palette;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.model.ZoneKind;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** What the map's signs and colours mean, in one line below it. */
final class Legend extends Region {
  private static final double HEIGHT = 20;
  private static final double FONT = 11;
  private static final double RADIUS = 4.5;
  private static final double GAP = 13;
  private static final double RAMP = 70;

  private static final List<Entry> ENTRIES = List.of(
      entry("map.legend.absent", ZoneKind.REGION, Level.ABSENT),
      entry("map.legend.shadow", ZoneKind.REGION, Level.SHADOW),
      entry("map.legend.active", ZoneKind.REGION, Level.ACTIVE),
      new Entry("map.legend.moving", new Sign(ZoneKind.REGION, Level.SHADOW, true, Trouble.NONE, 0)),
      new Entry("map.legend.failed", new Sign(ZoneKind.REGION, Level.ABSENT, false, Trouble.FAILED, 0)),
      entry("map.legend.local", ZoneKind.LOCAL_ZONE, Level.ACTIVE),
      entry("map.legend.wavelength", ZoneKind.WAVELENGTH_ZONE, Level.ACTIVE));

  private final Canvas canvas = new Canvas();
  private final Words words;
  private final Appearance appearance;

  private record Entry(String key, Sign sign) {}

  private static Entry entry(String key, ZoneKind kind, Level level) {
    return new Entry(key, new Sign(kind, level, false, Trouble.NONE, 0));
  }

  Legend(ScreenContext context) {
    words = context.words();
    appearance = context.appearance();
    canvas.setManaged(false); // it takes the size of its place and must not ask for more
    getChildren().add(canvas);
    setMinSize(0, HEIGHT);
    setPrefHeight(HEIGHT);
    appearance.theme().subscribe(this::draw);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(HEIGHT);
    draw();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    Palette palette = appearance.palette();
    g.clearRect(0, 0, canvas.getWidth(), HEIGHT);
    g.setFont(Fonts.canvas(FONT));
    double x = 10;
    for (Entry entry : ENTRIES) {
      String text = words.text(entry.key());
      double beside = entry.sign().moving() ? 3.4 * RADIUS : 11; // the ring around it
      if (x + beside + Fonts.width(text, FONT) > canvas.getWidth() - RAMP - GAP) {
        break;
      }
      ZoneGlyph.draw(g, entry.sign(), x, HEIGHT / 2, RADIUS, palette);
      g.setFill(palette.ink().muted());
      g.fillText(text, x + beside, HEIGHT / 2 + 4);
      x += beside + Fonts.width(text, FONT) + GAP + RADIUS;
    }
    ramp(g, palette, x);
  }

  /** At the right end, with its name where there is room after the signs. */
  private void ramp(GraphicsContext g, Palette palette, double taken) {
    String text = words.text("map.legend.trip", ArcLayer.SLOWEST_MILLIS);
    double from = canvas.getWidth() - RAMP;
    for (int x = 0; x < RAMP; x++) {
      g.setFill(palette.latency().at(x / RAMP));
      g.fillRect(from + x, HEIGHT / 2 - 3, 1.5, 6);
    }
    double start = from - 8 - Fonts.width(text, FONT);
    if (start > taken) {
      g.setFill(palette.ink().muted());
      g.fillText(text, start, HEIGHT / 2 + 4);
    }
  }
}
