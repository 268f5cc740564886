package dev.penumbra.simulator.scenario.format.place;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import java.time.Instant;
import java.util.Optional;

/** A time with a start and an end. */
public final class Stretch {
  private Stretch() {}

  /** It ends after it starts. */
  public static Form.Rule rule(Field<Instant> start, Field<Instant> end) {
    return Form.Rule.of(
        "an end after the start",
        v -> Optional.of("'" + v.get(end) + "', with the start at '" + v.get(start) + "'")
            .filter(_ -> !v.get(end).isAfter(v.get(start))),
        end, start);
  }
}
