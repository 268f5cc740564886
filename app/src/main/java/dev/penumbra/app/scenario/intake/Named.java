package dev.penumbra.app.scenario.intake;

import dev.penumbra.app.words.Words;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Constants as people call them. */
final class Named<E extends Enum<E>> extends StringConverter<E> {
  private final Words words;

  Named(Words words) {
    this.words = words;
  }

  @Override
  public String toString(@Nullable E constant) {
    return constant == null ? "" : words.name(constant);
  }

  @Override
  public E fromString(String text) {
    throw new IllegalStateException("constants are chosen, not typed");
  }
}
