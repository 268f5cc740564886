package dev.penumbra.app.desktop;

import dev.penumbra.app.workspace.Workspace;
import java.util.Arrays;
import javafx.application.Application;

/** Where the window begins; a plain class, so that Java starts it from a class path. */
public final class Launcher {
  private Launcher() {}

  /**
   * Opens the window, on a scenario's file when one is given. Makes pictures of it after {@code screenshots}, measures it
   * after {@code frames}, and makes what a first start shows after {@code example}.
   */
  public static void main(String[] arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    switch (first) {
      case "screenshots" -> Screenshots.make(rest(arguments));
      case "frames" -> FramesRun.measure(rest(arguments));
      case "example" -> Home.ofUser().firstExample().make();
      default -> {
        Thread.ofPlatform().daemon().name("penumbra-driver").start(Workspace::prepare); // the toolkit takes as long
        Application.launch(PenumbraApplication.class, arguments);
      }
    }
  }

  private static String[] rest(String[] arguments) {
    return Arrays.copyOfRange(arguments, 1, arguments.length);
  }
}
