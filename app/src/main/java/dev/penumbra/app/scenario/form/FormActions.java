package dev.penumbra.app.scenario.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.app.scenario.form.pick.Option;
import dev.penumbra.app.scenario.yaml.Change;
import dev.penumbra.app.scenario.yaml.Where;
import dev.penumbra.engine.config.format.Type;
import java.util.List;
import java.util.Optional;

/** What the rows of a page ask for. */
public interface FormActions {
  /** Does something to the document, to be undone as one. */
  void change(Change change);

  /** Shows the page of an element. */
  void open(Where where);

  /** A place is being worked on. */
  void look(Where where);

  /** What a new part begins with. */
  JsonNode beginning(Type<?> type, int number);

  /** Asks for a file and gives its path as the document would write it; empty when none was chosen. */
  Optional<String> chooseFile();

  /** What may stand for a reference, with what each is. */
  List<Option> options(List<String> words);
}
