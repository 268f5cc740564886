package dev.penumbra.app.map;

import dev.penumbra.app.map.inspect.ZoneReport;
import dev.penumbra.app.map.scene.MapScene;
import dev.penumbra.app.map.world.Outlines;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the map screen shows. */
final class MapModel {
  static final int NONE = -1;

  /** All that is drawn over the land. */
  final ObjectProperty<MapScene> scene = new SimpleObjectProperty<>(MapScene.EMPTY);
  /** The land. */
  final ObjectProperty<Outlines> outlines = new SimpleObjectProperty<>(Outlines.NONE);
  /** Names of the services there are. */
  final ObjectProperty<List<String>> services = new SimpleObjectProperty<>(List.of());
  /** Position of the service looked at; empty for all. */
  final ObjectProperty<OptionalInt> service = new SimpleObjectProperty<>(OptionalInt.empty());
  /** Position of the zone looked at closely, or {@link #NONE}. */
  final IntegerProperty chosen = new SimpleIntegerProperty(NONE);
  /** Position of the zone under the pointer, or {@link #NONE}. */
  final IntegerProperty hovered = new SimpleIntegerProperty(NONE);
  /** What is said of the zone looked at closely. */
  final ObjectProperty<Optional<ZoneReport>> report = new SimpleObjectProperty<>(Optional.empty());
  /** The four figures above the map. */
  final ObjectProperty<List<Headline>> headlines = new SimpleObjectProperty<>(List.of());
  /** True while the screen is looked at. */
  final BooleanProperty active = new SimpleBooleanProperty();
  /** What the run turned to, in words; empty when it was not forked. */
  final ObjectProperty<Optional<String>> turns = new SimpleObjectProperty<>(Optional.empty());
  /** True while the run is looked at that this one was forked from. */
  final BooleanProperty parent = new SimpleBooleanProperty();
  /** True while there is neither a run nor a scenario. */
  final BooleanProperty empty = new SimpleBooleanProperty(true);

  /** A figure that stands out, with its name above and a note below. */
  record Headline(String name, String figure, String note) {}
}
