package dev.penumbra.app.screen;

import dev.penumbra.app.theme.Icon;
import javafx.scene.Node;

/** One of the places the left rail leads to. */
public interface Screen {
  /** Tells it from the others: a short word in lower case, also the name of its screenshots. */
  String id();

  /** Key of what people call it. */
  String titleKey();

  /** Stands for it in the left rail. */
  Icon icon();

  /** What it shows; the same node each time. */
  Node node();

  /** It is looked at from now on. */
  default void activate() {}

  /** Takes over what is typed in a field that was not left yet. */
  default void commit() {}

  /** It is no longer looked at; what only costs time stops until it is again. */
  default void deactivate() {}
}
