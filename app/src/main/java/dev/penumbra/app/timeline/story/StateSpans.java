package dev.penumbra.app.timeline.story;

import dev.penumbra.app.chart.TimeChart.Look;
import dev.penumbra.app.chart.TimeChart.Span;
import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.engine.shadow.DeploymentState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a deployment was, slot by slot, as spans of equal look. */
final class StateSpans {
  private StateSpans() {}

  static List<Span> of(Recording recording, int recorded, Lane place) {
    List<Span> spans = new ArrayList<>();
    Optional<Look> current = Optional.empty();
    int from = 0;
    for (int slot = 0; slot <= recorded; slot++) {
      Optional<Look> next = slot == recorded
          ? Optional.empty()
          : look(recording.frame(slot).state(place.service(), place.zone()));
      if (!next.equals(current)) {
        int began = from;
        int ended = slot;
        current.ifPresent(look -> spans.add(new Span(began, ended, look)));
        current = next;
        from = slot;
      }
    }
    return spans;
  }

  /** Empty for nothing there. */
  static Optional<Look> look(DeploymentState state) {
    return switch (state) {
      case ABSENT -> Optional.empty();
      case SHADOW -> Optional.of(Look.SHADOW);
      case ACTIVE -> Optional.of(Look.ACTIVE);
      case PREPARING, ACTIVATING, DRAINING, REMOVING -> Optional.of(Look.TRANSITION);
      case FAILED -> Optional.of(Look.FAILED);
    };
  }
}
