package dev.penumbra.app.desktop.measure;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Says when the first frame of the window was drawn, in milliseconds of the clock, and closes the window some frames later,
 * its screens shown in turn meanwhile. The system property {@code penumbra.frames} asks for it and gives their number, 1 or
 * more; measuring how long a start takes and the build's rehearsal of a start use it.
 */
public final class FirstFrames extends AnimationTimer {
  private static final String ASKED = "penumbra.frames";

  private final int last;
  private final List<String> screens;
  private final Consumer<String> show;
  private int begun;

  private FirstFrames(int last, List<String> screens, Consumer<String> show) {
    this.last = last;
    this.screens = screens;
    this.show = show;
  }

  /** Does nothing unless it is asked for; for the window's thread, just before the window is shown. */
  public static void watchIfAsked(List<String> screens, Consumer<String> show) {
    int frames = Integer.getInteger(ASKED, 0);
    if (frames > 0) {
      new FirstFrames(frames, screens, show).start();
    }
  }

  @Override
  public void handle(long nanos) {
    begun++;
    if (begun == 2) { // a frame begins when the one before has been drawn
      System.out.println(System.currentTimeMillis());
    }
    if (begun > last) {
      stop();
      Platform.exit();
    } else {
      show.accept(screens.get((begun - 1) * screens.size() / last));
    }
  }
}
