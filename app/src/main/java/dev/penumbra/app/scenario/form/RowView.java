package dev.penumbra.app.scenario.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.engine.model.problem.Problem;
import java.util.List;
import javafx.scene.Node;

/** A row as it is seen. */
interface RowView {
  Node node();

  /** Takes over what the document has now, and what is wrong with it. */
  void show(JsonNode tree, List<Problem> problems);

  /** Hands over what was typed and is not yet in the document. */
  default void commit() {}
}
