package dev.penumbra.app.desktop.command;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/**
 * Something that can be done anywhere in the window.
 *
 * @param keys any of which does it; none for what is only found by its name
 */
public record Command(String name, List<KeyCombination> keys, Runnable action) {
  public Command {
    keys = List.copyOf(keys);
  }

  static Command of(String name, Runnable action, String... keys) {
    return new Command(name, List.of(keys).stream().map(KeyCombination::valueOf).toList(), action);
  }

  /** Its keys as people read them; two that are written alike stand once. */
  String keyText() {
    return keys.stream().map(KeyCombination::getDisplayText).distinct().collect(Collectors.joining(", "));
  }
}
