package dev.penumbra.app.map;

import dev.penumbra.app.map.draw.LandLayer;
import dev.penumbra.app.map.draw.Placement;
import dev.penumbra.app.map.draw.Placement.Placed;
import dev.penumbra.app.map.draw.TrafficLayer;
import dev.penumbra.app.map.world.Viewport;
import dev.penumbra.app.theme.Appearance;
import dev.penumbra.engine.model.GeoPoint;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The map itself: land below, what changes above; moved and looked at with the mouse. */
final class MapCanvas extends Region {
  private static final double ZOOM_STEP = 1.25;
  private static final double TURN_PIXELS_PER_SECOND = 9;
  /** Moving rings are redrawn that often; more would cost processor and show nothing new. */
  private static final long TURN_NANOS = 66_000_000;

  private final Canvas land = new Canvas();
  private final Canvas traffic = new Canvas();
  private final MapModel model;
  private final Appearance appearance;
  private Viewport view = Viewport.world(1, 1);
  private Placement placement = Placement.NONE;
  private List<GeoPoint> clients = List.of();
  private boolean touched; // by hand: then it no longer follows the scenario
  private double phase;
  private double pressX;
  private double pressY;
  private boolean dragged;

  MapCanvas(MapModel model, Appearance appearance) {
    this.model = model;
    this.appearance = appearance;
    setId("map");
    getStyleClass().add("map-canvas");
    land.setManaged(false); // it takes the size of its place and must not ask for more
    traffic.setManaged(false);
    getChildren().addAll(land, traffic);
    setMinSize(200, 160);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    clip.setArcWidth(12);
    clip.setArcHeight(12);
    setClip(clip);
    model.outlines.subscribe(this::drawLand);
    appearance.theme().subscribe(this::drawAll);
    model.services.subscribe(() -> touched = false);
    model.scene.subscribe(this::showScene);
    model.chosen.subscribe(this::drawTraffic);
    model.hovered.subscribe(this::drawTraffic);
    listen();
    turn();
  }

  private void listen() {
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventHandler(
        MouseEvent.MOUSE_MOVED, e -> model.hovered.set(
            placement.at(e.getX(), e.getY()).map(g -> g.mark().zone()).orElse(MapModel.NONE)));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> model.hovered.set(MapModel.NONE));
  }

  /** Rings of zones on their way turn while the screen is looked at. */
  private void turn() {
    AnimationTimer timer = new AnimationTimer() {
      private long last;

      @Override
      public void handle(long nanos) {
        if (nanos - last >= TURN_NANOS && model.scene.get().isMoving()) {
          phase = nanos / 1e9 % 1000 * TURN_PIXELS_PER_SECOND;
          last = nanos;
          drawTraffic();
        }
      }
    };
    model.active.subscribe(on -> {
      if (on) {
        timer.start();
      } else {
        timer.stop();
      }
    });
  }

  @Override
  protected void layoutChildren() {
    boolean changed = land.getWidth() != getWidth() || land.getHeight() != getHeight();
    for (Canvas canvas : List.of(land, traffic)) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
    }
    if (changed) {
      view = view.resized(Math.max(1, getWidth()), Math.max(1, getHeight()));
      if (touched) {
        drawAll();
      } else {
        fit();
      }
    }
  }

  /** Later slots do not move the map, clients elsewhere do. */
  private void showScene() {
    List<GeoPoint> now = model.scene.get().clusters().stream().map(c -> c.what().centre()).toList();
    if (touched && (now.isEmpty() || now.equals(clients))) {
      drawTraffic();
    } else {
      clients = now;
      fit();
      touched = !model.scene.get().places().isEmpty();
    }
  }

  /** As close as shows all clients and zones in use. */
  void fit() {
    view = Viewport.around(model.scene.get().places(), Math.max(1, getWidth()), Math.max(1, getHeight()));
    drawAll();
  }

  /** The whole world. */
  void showWorld() {
    touch(Viewport.world(getWidth(), getHeight()));
  }

  void zoomIn() {
    touch(view.zoomed(ZOOM_STEP, getWidth() / 2, getHeight() / 2));
  }

  void zoomOut() {
    touch(view.zoomed(1 / ZOOM_STEP, getWidth() / 2, getHeight() / 2));
  }

  private void touch(Viewport next) {
    touched = true;
    view = next;
    drawAll();
  }

  private void scroll(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      touch(view.zoomed(event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, event.getX(), event.getY()));
      event.consume();
    }
  }

  private void press(MouseEvent event) {
    requestFocus();
    pressX = event.getX();
    pressY = event.getY();
    dragged = false;
  }

  private void drag(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      dragged |= Math.hypot(event.getX() - pressX, event.getY() - pressY) > 3;
      touch(view.dragged(event.getX() - pressX, event.getY() - pressY));
      pressX = event.getX();
      pressY = event.getY();
    }
  }

  private void click(MouseEvent event) {
    if (!dragged && event.getButton() == MouseButton.PRIMARY) {
      model.chosen.set(placement.at(event.getX(), event.getY()).map(g -> g.mark().zone()).orElse(MapModel.NONE));
    }
  }

  /** Where a zone's glyph stands; empty when it has none. */
  Optional<Placed> glyph(int zone) {
    return placement.glyphs().stream().filter(g -> g.mark().zone() == zone).findFirst();
  }

  private void drawAll() {
    drawLand();
    drawTraffic();
  }

  private void drawLand() {
    LandLayer.draw(land.getGraphicsContext2D(), view, model.outlines.get(), appearance.palette().ground());
  }

  private void drawTraffic() {
    placement = TrafficLayer.draw(
        traffic.getGraphicsContext2D(), view, model.scene.get(), appearance.palette(),
        new TrafficLayer.Emphasis(model.chosen.get(), model.hovered.get(), phase));
  }
}
