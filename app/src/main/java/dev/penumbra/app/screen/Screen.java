package dev.penumbra.app.screen;

import java.util.List;
import javafx.scene.Node;

/** What is shown at a {@link Destination}. */
public interface Screen {
  /** What it shows; the same node each time. */
  Node node();

  /** What can be found or done on it by name, at present. */
  default List<Place> places() {
    return List.of();
  }

  /**
   * Something on a screen.
   *
   * @param show brings it into view or does it, once the screen is shown
   */
  record Place(String name, Runnable show) {}

  /** It is looked at from now on. */
  default void activate() {}

  /** Takes over what is typed in a field that was not left yet. */
  default void commit() {}

  /** It is no longer looked at; what only costs time stops until it is again. */
  default void deactivate() {}
}
