package dev.penumbra.app.desktop;

import java.util.Arrays;
import javafx.application.Application;

/** Where the window begins; a plain class, so that Java starts it from a class path. */
public final class Launcher {
  private Launcher() {}

  /** Opens the window, on a scenario's file when one is given; makes pictures of it after {@code screenshots}. */
  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("screenshots")) {
      Screenshots.make(Arrays.copyOfRange(arguments, 1, arguments.length));
    } else {
      Application.launch(PenumbraApplication.class, arguments);
    }
  }
}
