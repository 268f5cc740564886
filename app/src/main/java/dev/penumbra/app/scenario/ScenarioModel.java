package dev.penumbra.app.scenario;

import dev.penumbra.app.scenario.intake.ImportPane;
import dev.penumbra.app.scenario.outline.Differences.Difference;
import dev.penumbra.app.scenario.side.Side;
import dev.penumbra.app.scenario.yaml.Where;
import dev.penumbra.engine.model.problem.Problem;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the screen shows. */
final class ScenarioModel {
  /** The text and its tree; empty before a document is open, and the last that could be read while one cannot. */
  final ObjectProperty<Optional<Draft>> draft = new SimpleObjectProperty<>(Optional.empty());
  /** Why the text cannot be read; empty when it can. */
  final ObjectProperty<Optional<String>> unreadable = new SimpleObjectProperty<>(Optional.empty());
  final ObjectProperty<List<Problem>> problems = new SimpleObjectProperty<>(List.of());
  /** The section whose page is shown. */
  final ObjectProperty<Where> chosen = new SimpleObjectProperty<>(Where.ROOT);
  /** The place that is being worked on. */
  final ObjectProperty<Optional<Where>> worked = new SimpleObjectProperty<>(Optional.empty());
  final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.TEXT);
  final ObjectProperty<List<Difference>> differences = new SimpleObjectProperty<>(List.of());
  /** What the differences are against; empty for the file as it is kept. */
  final ObjectProperty<Optional<String>> against = new SimpleObjectProperty<>(Optional.empty());
  /** A file that is about to become the demand. */
  final ObjectProperty<Optional<ImportPane>> intake = new SimpleObjectProperty<>(Optional.empty());
  /** What the latest change could not keep; empty when all was kept. */
  final ObjectProperty<Optional<String>> lost = new SimpleObjectProperty<>(Optional.empty());
}
