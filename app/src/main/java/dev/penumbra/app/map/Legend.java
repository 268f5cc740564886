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
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** What the map's signs and colours mean. */
final class Legend extends Region {
  private static final double WIDTH = 212;
  private static final double HEIGHT = 112;
  private static final double ROW = 19;
  private static final double SECOND_COLUMN = 112;

  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
  private final Words words;
  private final Appearance appearance;

  Legend(ScreenContext context) {
    words = context.words();
    appearance = context.appearance();
    getStyleClass().add("legend");
    canvas.setManaged(false);
    getChildren().add(canvas);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMouseTransparent(true);
    appearance.theme().subscribe(this::draw);
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + WIDTH + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + HEIGHT + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    canvas.relocate(snappedLeftInset(), snappedTopInset());
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    Palette palette = appearance.palette();
    g.clearRect(0, 0, WIDTH, HEIGHT);
    g.setFont(Fonts.canvas(11));
    sign(g, palette, 0, 0, sign(ZoneKind.REGION, Level.ABSENT), "map.legend.absent");
    sign(g, palette, 0, 1, sign(ZoneKind.REGION, Level.SHADOW), "map.legend.shadow");
    sign(g, palette, 0, 2, sign(ZoneKind.REGION, Level.ACTIVE), "map.legend.active");
    sign(g, palette, 0, 3, new Sign(ZoneKind.REGION, Level.SHADOW, true, Trouble.NONE, 0), "map.legend.moving");
    sign(g, palette, 1, 0, sign(ZoneKind.REGION, Level.ACTIVE), "map.legend.region");
    sign(g, palette, 1, 1, sign(ZoneKind.LOCAL_ZONE, Level.ACTIVE), "map.legend.local");
    sign(g, palette, 1, 2, sign(ZoneKind.WAVELENGTH_ZONE, Level.ACTIVE), "map.legend.wavelength");
    sign(g, palette, 1, 3, new Sign(ZoneKind.REGION, Level.ABSENT, false, Trouble.FAILED, 0), "map.legend.failed");
    ramp(g, palette);
  }

  private static Sign sign(ZoneKind kind, Level level) {
    return new Sign(kind, level, false, Trouble.NONE, 0);
  }

  private void sign(GraphicsContext g, Palette palette, int column, int row, Sign sign, String key) {
    double x = column * SECOND_COLUMN + 9;
    double y = row * ROW + 10;
    ZoneGlyph.draw(g, sign, x, y, 4.8, palette);
    g.setFill(palette.ink().text());
    g.fillText(words.text(key), x + 15, y + 4);
  }

  private void ramp(GraphicsContext g, Palette palette) {
    double top = 4 * ROW + 8;
    double width = WIDTH - 12;
    for (int x = 0; x < width; x++) {
      g.setFill(palette.latency().at(x / width));
      g.fillRect(4.0 + x, top, 1.5, 6);
    }
    g.setFill(palette.ink().muted());
    String name = words.text("map.legend.trip");
    String most = words.text("map.legend.trip.most", ArcLayer.SLOWEST_MILLIS);
    g.fillText("0", 4, top + 19);
    g.fillText(name, 4 + (width - Fonts.width(name, 11)) / 2, top + 19);
    g.fillText(most, 4 + width - Fonts.width(most, 11), top + 19);
  }
}
