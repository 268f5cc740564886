package dev.penumbra.app.map;

import dev.penumbra.app.theme.IconButton;
import atlantafx.base.theme.Styles;
import dev.penumbra.app.map.inspect.InspectorPane;
import dev.penumbra.app.screen.Card;
import dev.penumbra.app.screen.EmptyState;
import dev.penumbra.app.screen.HeadlineCard;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The nodes of the map screen. */
final class MapView extends StackPane {
  private final MapModel model;
  private final Words words;
  private final MapCanvas canvas;

  MapView(MapModel model, ScreenContext context, Node playback) {
    this.model = model;
    this.words = context.words();
    this.canvas = new MapCanvas(model, context.appearance());
    Card map = new Card(words.text("map.card"), mapPlace(context), beside(), services());
    map.getChildren().add(new Legend(context));
    VBox.setVgrow(map, Priority.ALWAYS);
    VBox under = new VBox(playback);
    under.getStyleClass().add("card");
    VBox middle = new VBox(headlines(), map, under);
    middle.getStyleClass().add("column");
    HBox.setHgrow(middle, Priority.ALWAYS);
    HBox body = new HBox(middle, side(context));
    body.getStyleClass().add("columns");
    EmptyState empty = new EmptyState(Icon.MAP, words.text("map.empty"), words.text("map.empty.advice"));
    empty.visibleProperty().bind(model.empty);
    body.visibleProperty().bind(model.empty.not());
    getChildren().addAll(empty, body);
  }

  private HBox headlines() {
    HBox row = new HBox();
    row.getStyleClass().add("headlines");
    model.headlines.subscribe(all -> row.getChildren()
        .setAll(all.stream().map(h -> new HeadlineCard(h.name(), h.figure(), h.note())).toList()));
    return row;
  }

  private StackPane mapPlace(ScreenContext context) {
    VBox zoom = new VBox(
        button("zoom-in", Icon.ZOOM_IN, "map.zoom.in", canvas::zoomIn),
        button("zoom-out", Icon.ZOOM_OUT, "map.zoom.out", canvas::zoomOut),
        button("fit", Icon.FIT, "map.fit", canvas::fit), button("world", Icon.WORLD, "map.world", canvas::showWorld));
    zoom.getStyleClass().add("map-tools");
    zoom.setPickOnBounds(false);
    StackPane.setAlignment(zoom, Pos.TOP_RIGHT);
    HoverCard hover = new HoverCard(model, canvas, context);
    StackPane.setAlignment(hover, Pos.TOP_LEFT);
    StackPane place = new StackPane(canvas, zoom, hover);
    place.setMinHeight(0);
    return place;
  }

  private Button button(String id, Icon icon, String tip, Runnable action) {
    return new IconButton(icon, words.text(tip), Styles.SMALL).named(id).does(action);
  }

  /** The run or the one it was forked from, at the same moment. */
  private Node beside() {
    SegmentedButton choice = new SegmentedButton(
        looked("show-fork", "map.fork", false), looked("show-parent", "map.parent", true));
    choice.getStyleClass().add("speed");
    choice.visibleProperty().bind(model.turns.map(Optional::isPresent));
    choice.managedProperty().bind(choice.visibleProperty());
    return choice;
  }

  private ToggleButton looked(String id, String text, boolean parent) {
    ToggleButton button = new ToggleButton(words.text(text));
    button.setId(id);
    Tooltip turns = new Tooltip();
    turns.textProperty().bind(model.turns.map(t -> t.orElse("")));
    button.setTooltip(turns);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> {
      model.parent.set(parent);
      button.setSelected(true);
    });
    model.parent.subscribe(now -> button.setSelected(now == parent));
    return button;
  }

  /** Which service is looked at. */
  private Node services() {
    SegmentedButton choice = new SegmentedButton();
    choice.getStyleClass().add("speed");
    model.services.subscribe(names -> {
      choice.getButtons().clear();
      if (names.size() > 1) {
        choice.getButtons().add(choose(words.text("map.all"), OptionalInt.empty()));
        for (int service = 0; service < names.size(); service++) {
          choice.getButtons().add(choose(names.get(service), OptionalInt.of(service)));
        }
      }
    });
    return choice;
  }

  private ToggleButton choose(String name, OptionalInt service) {
    ToggleButton button = new ToggleButton(name);
    button.setOnAction(_ -> {
      model.service.set(service);
      button.setSelected(true);
    });
    button.setSelected(model.service.get().equals(service));
    return button;
  }

  private Node side(ScreenContext context) {
    InspectorPane inspector = new InspectorPane(words, () -> model.chosen.set(MapModel.NONE));
    ZoneTable table = new ZoneTable(model, context);
    Card zones = new Card(words.text("map.zones"), table, table.filter());
    model.report.subscribe(report -> report.ifPresent(inspector::show));
    zones.visibleProperty().bind(model.report.map(r -> r.isEmpty()));
    inspector.visibleProperty().bind(model.report.map(r -> r.isPresent()));
    StackPane side = new StackPane(zones, inspector);
    side.getStyleClass().add("map-side");
    List.of(zones, inspector).forEach(n -> n.managedProperty().bind(n.visibleProperty()));
    return side;
  }
}
