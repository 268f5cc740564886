package dev.penumbra.app.scenario.outline;

import dev.penumbra.app.scenario.yaml.Where;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.Type.Shape;
import java.util.List;
import java.util.Optional;

/** One row of a section's page. It says what may stand there, never what does, but for what decides which rows there are. */
public sealed interface Row {
  /** The place it is about. */
  Where where();

  /** Key, help and depth below the page. */
  Caption caption();

  /**
   * What all rows have.
   *
   * @param key as the file has it
   * @param title what it is called on the screen
   * @param fallback what is taken when it is left out; empty when it must be given
   * @param depth of the mapping it stands in, 0 for that of the page
   */
  record Caption(String key, String title, String help, Optional<String> fallback, int depth) {}

  /**
   * A mapping whose keys follow.
   *
   * @param removable true when it stands there and may be left out
   */
  record Heading(Where where, Caption caption, boolean removable) implements Row {}

  /** A mapping that is left out, and that would need values of its own. */
  record Absent(Where where, Caption caption, Type<?> type) implements Row {}

  /** A single value. */
  record Single(Where where, Caption caption, Type<?> type, Shape.Single shape) implements Row {}

  /** A list of single values. */
  record Several(Where where, Caption caption, Type<?> type, Shape.Single element) implements Row {}

  /** A list of mappings, each with a page of its own. */
  record Elements(Where where, Caption caption, Type<?> element, List<String> titles) implements Row {
    public Elements {
      titles = List.copyOf(titles);
    }
  }

  /**
   * One of several contents; the rows of the one chosen follow.
   *
   * @param contents by choice
   * @param named true when the choice stands beside its parameters, false when it is the only key
   */
  record Choice(Where where, Caption caption, Shape contents, List<String> choices, Optional<String> chosen,
      boolean named)
      implements
        Row {
    public Choice {
      choices = List.copyOf(choices);
    }
  }

  /** A key of the user's own may be added. */
  record NewKey(Where where, Caption caption, Type<?> type) implements Row {}
}
