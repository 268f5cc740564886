package dev.penumbra.app.map;

import dev.penumbra.app.map.draw.Placement.Placed;
import dev.penumbra.app.map.scene.ZoneMark;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The key figures of the zone under the pointer. */
final class HoverCard extends VBox {
  private static final double GAP = 18;

  private final MapModel model;
  private final MapCanvas canvas;
  private final Words words;
  private final Figures figures;
  private final Label name = new Label();
  private final Label what = new Label();

  HoverCard(MapModel model, MapCanvas canvas, ScreenContext context) {
    this.model = model;
    this.canvas = canvas;
    words = context.words();
    figures = context.figures();
    setId("hover");
    getStyleClass().add("hover-card");
    name.getStyleClass().add("section-title");
    what.getStyleClass().add("small");
    getChildren().addAll(name, what);
    setMouseTransparent(true);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setVisible(false);
    model.hovered.subscribe(this::show);
    model.scene.subscribe(this::show);
  }

  private void show() {
    int zone = model.hovered.get();
    setVisible(zone != MapModel.NONE && model.scene.get().find(zone).isPresent());
    model.scene.get().find(zone).ifPresent(this::fill);
    canvas.glyph(zone).ifPresent(this::place);
  }

  private void fill(ZoneMark mark) {
    name.setText(mark.what().city() + "  " + mark.what().id());
    var load = mark.load();
    String serving = mark.isInUse()
        ? words.text(
            "map.hover.figures", figures.rate(load.requestsPerSecond()),
            load.p95Millis().isPresent() ? figures.millis(load.p95Millis().getAsDouble()) : words.text("map.none"),
            figures.dollarsPerHour(load.dollarsPerHour()), load.fullInstances(), load.shadowInstances())
        : words.text("map.hover.absent");
    what.setText(
        words.name(mark.what().kind()) + ", " + words.name(mark.level())
            + (mark.home() ? ", " + words.text("map.home") : "")
            + (mark.trouble() == ZoneMark.Trouble.NONE ? "" : ", " + words.name(mark.trouble())) + "\n" + serving);
  }

  /** Beside the glyph, on the side where there is room. */
  private void place(Placed glyph) {
    autosize();
    double x = glyph.x() + GAP + getWidth() > canvas.getWidth() ? glyph.x() - GAP - getWidth() : glyph.x() + GAP;
    double y = Math.clamp(glyph.y() - getHeight() / 2, 4, Math.max(4, canvas.getHeight() - getHeight() - 4));
    setTranslateX(Math.max(4, x));
    setTranslateY(y);
  }
}
