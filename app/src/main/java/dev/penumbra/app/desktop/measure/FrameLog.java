package dev.penumbra.app.desktop.measure;

import java.util.Arrays;
import javafx.animation.AnimationTimer;

/**
 * Counts frames and how long each lasted, from one to the next. JavaFX begins a frame only when the one before has been
 * drawn, so a slow drawing shows as a long frame. For the window's thread.
 */
public final class FrameLog extends AnimationTimer {
  private static final int FIRST_SIZE = 1024;
  private static final double NANOS_PER_MILLI = 1e6;

  private double[] millis = new double[FIRST_SIZE];
  private int size;
  private long lastNanos;

  @Override
  public void handle(long nanos) {
    if (lastNanos != 0) {
      if (size == millis.length) {
        millis = Arrays.copyOf(millis, 2 * size);
      }
      millis[size++] = (nanos - lastNanos) / NANOS_PER_MILLI;
    }
    lastNanos = nanos;
  }

  @Override
  public void stop() {
    super.stop();
    lastNanos = 0; // what passes until it is started again is no frame
  }

  /** Frames counted so far. */
  public int size() {
    return size;
  }

  /** Share of the frames that lasted at most so long, 0 to 1; 1 when there was none. */
  public double shareWithin(double limitMillis) {
    return size == 0 ? 1 : (double) Arrays.stream(millis, 0, size).filter(m -> m <= limitMillis).count() / size;
  }

  /** How long the frame lasted that a share of all was not longer than; throws {@link IllegalStateException} for none. */
  public double quantileMillis(double share) {
    if (size == 0) {
      throw new IllegalStateException("no frames were counted");
    }
    double[] sorted = Arrays.copyOf(millis, size);
    Arrays.sort(sorted);
    return sorted[(int) Math.clamp(Math.ceil(share * size) - 1, 0, size - 1)];
  }
}
