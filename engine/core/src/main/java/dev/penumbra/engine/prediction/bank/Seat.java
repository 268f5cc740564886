package dev.penumbra.engine.prediction.bank;

import dev.penumbra.engine.prediction.expert.Expert;
import dev.penumbra.engine.prediction.expert.Past;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One member at work on a series. */
final class Seat {
  private final Member member;
  private @Nullable Expert expert;

  Seat(Member member) {
    this.member = member;
  }

  boolean magnitudes() {
    return member.magnitudes();
  }

  String name() {
    return expert == null ? "" : expert.name() + (member.magnitudes() ? " of magnitudes" : "");
  }

  void observe(Past past) {
    if (expert != null) {
      expert.observe(past);
    } else if (past.size() >= member.begins()) {
      expert = member.expert().apply(past);
      if (member.begins() == 0) { // it was there before, so this value is its first
        expert.observe(past);
      }
    }
  }

  /** Writes its forecast; NaN when it cannot say anything yet. */
  void forecast(Past past, Scale scale, double[] ahead) {
    if (expert == null || past.size() < expert.needs()) {
      Arrays.fill(ahead, Double.NaN);
      return;
    }
    expert.forecast(past, ahead);
    for (int step = 0; step < ahead.length; step++) {
      if (!Double.isFinite(ahead[step])) { // it has run away, and says nothing until it has come back
        Arrays.fill(ahead, Double.NaN);
        return;
      }
      ahead[step] = scale.back(ahead[step]);
    }
  }
}
