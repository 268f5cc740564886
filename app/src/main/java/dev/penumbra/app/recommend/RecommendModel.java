package dev.penumbra.app.recommend;

import dev.penumbra.app.recommend.advice.Advice;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.simulator.store.StoredRun;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the screen shows. */
final class RecommendModel {
  /** What stands in the way of a recommendation. */
  enum Lack {
    NOTHING, SCENARIO, WORKSPACE, RUN
  }

  /** What the recommendation can be written as. */
  enum Format {
    YAML, CSV
  }

  final ObjectProperty<Lack> lack = new SimpleObjectProperty<>(Lack.SCENARIO);
  /** Finished runs of the scenario as it stands, the latest first. */
  final ObjectProperty<List<StoredRun>> runs = new SimpleObjectProperty<>(List.of());
  final ObjectProperty<Optional<Advice>> advice = new SimpleObjectProperty<>(Optional.empty());
  /** Zones of the scenario by id. */
  final ObjectProperty<Map<String, Zone>> zones = new SimpleObjectProperty<>(Map.of());
  /** Position of the service that is looked at. */
  final IntegerProperty service = new SimpleIntegerProperty();
  final ObjectProperty<Format> format = new SimpleObjectProperty<>(Format.YAML);
}
