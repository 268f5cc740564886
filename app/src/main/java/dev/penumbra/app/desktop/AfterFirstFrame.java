package dev.penumbra.app.desktop;

import javafx.animation.AnimationTimer;

/** Does something once the window's first frame is drawn, so that it does not have to wait. For the window's thread. */
final class AfterFirstFrame extends AnimationTimer {
  private final Runnable then;
  private boolean begun;

  AfterFirstFrame(Runnable then) {
    this.then = then;
  }

  @Override
  public void handle(long nanos) {
    if (begun) { // a frame begins when the one before has been drawn
      stop();
      then.run();
    }
    begun = true;
  }
}
