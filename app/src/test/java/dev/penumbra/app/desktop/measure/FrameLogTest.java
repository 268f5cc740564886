package dev.penumbra.app.desktop.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FrameLogTest {
  private static final long MILLI = 1_000_000;

  private static FrameLog log(long... momentsMillis) {
    FrameLog log = new FrameLog();
    for (long moment : momentsMillis) {
      log.handle(moment * MILLI);
    }
    return log;
  }

  @Test
  void frames_lastFromOneToTheNext() {
    FrameLog log = log(1000, 1016, 1032, 1082, 1098);
    assertThat(log.size()).isEqualTo(4);
    assertThat(log.shareWithin(33)).isEqualTo(0.75);
    assertThat(log.quantileMillis(0.5)).isCloseTo(16, within(1e-9));
    assertThat(log.quantileMillis(1)).isCloseTo(50, within(1e-9));
  }

  @Test
  void moreFramesThanAtFirstThoughtOf_areAllCounted() {
    FrameLog log = new FrameLog();
    for (int frame = 1; frame <= 5001; frame++) {
      log.handle(frame * 16L * MILLI);
    }
    assertThat(log.size()).isEqualTo(5000);
    assertThat(log.shareWithin(16)).isEqualTo(1);
  }

  @Test
  void quantile_ofNoFrames_isRefused() {
    assertThatThrownBy(() -> new FrameLog().quantileMillis(0.5)).hasMessageContaining("no frames");
  }
}
