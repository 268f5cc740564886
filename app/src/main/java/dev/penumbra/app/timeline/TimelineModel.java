package dev.penumbra.app.timeline;

import dev.penumbra.app.reason.Why;
import dev.penumbra.app.timeline.story.DecisionRow;
import dev.penumbra.app.timeline.story.Lane;
import dev.penumbra.app.timeline.story.Story;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the timeline screen shows. */
final class TimelineModel {
  /** What was read of the run last; empty while there is nothing to tell. */
  final ObjectProperty<Optional<Story>> story = new SimpleObjectProperty<>(Optional.empty());
  /** The place that is wanted; empty for the busiest. */
  final ObjectProperty<Optional<Lane>> place = new SimpleObjectProperty<>(Optional.empty());
  /** The decision looked at closely. */
  final ObjectProperty<Optional<DecisionRow>> chosen = new SimpleObjectProperty<>(Optional.empty());
  /** Its reason. */
  final ObjectProperty<Optional<Why>> why = new SimpleObjectProperty<>(Optional.empty());
  /** The slot looked at. */
  final IntegerProperty slot = new SimpleIntegerProperty();
  /** True while the recording is read for the first time. */
  final BooleanProperty reading = new SimpleBooleanProperty();
}
