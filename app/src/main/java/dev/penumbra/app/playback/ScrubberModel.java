package dev.penumbra.app.playback;

import dev.penumbra.app.session.Moments.Flag;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What a scrubber shows. */
final class ScrubberModel {
  /** Requests per second of all clients, slot by slot; empty while there is no run. */
  final ObjectProperty<List<Double>> demand = new SimpleObjectProperty<>(List.of());
  /** Events and faults. */
  final ObjectProperty<List<Flag>> flags = new SimpleObjectProperty<>(List.of());
  /** Labels of days along the axis: slot and text. */
  final ObjectProperty<List<Tick>> ticks = new SimpleObjectProperty<>(List.of());
  /** The slot looked at. */
  final IntegerProperty slot = new SimpleIntegerProperty();
  /** Slots recorded. */
  final IntegerProperty recorded = new SimpleIntegerProperty();
  /** Where this run left its parent; below 0 for one that stands alone. */
  final IntegerProperty fork = new SimpleIntegerProperty(-1);
  /** Slot under the pointer; below 0 for none. */
  final DoubleProperty hover = new SimpleDoubleProperty(-1);

  /** A mark on the axis. */
  record Tick(int slot, String text) {}

  int slots() {
    return demand.get().size();
  }
}
