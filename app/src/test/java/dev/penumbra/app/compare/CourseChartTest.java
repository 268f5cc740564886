package dev.penumbra.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.chart.TimeChart;
import dev.penumbra.app.compare.study.Course;
import dev.penumbra.app.compare.study.Study;
import dev.penumbra.app.compare.study.Study.Subject;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import dev.penumbra.simulator.run.result.RunIdentity;
import dev.penumbra.simulator.store.StoredRun;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CourseChartTest {
  private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");

  /** A run that is charged 1, 2, 3 … dollars in its slots. */
  private static Subject subject(Instant start, int minutes, int slots) {
    double[] dollars = new double[slots];
    for (int slot = 0; slot < slots; slot++) {
      dollars[slot] = slot + 1;
    }
    Duration slot = Duration.ofMinutes(minutes);
    RunIdentity identity = new RunIdentity(
        "made", "", "never", 1, new TreeMap<>(), start, start.plus(slot.multipliedBy(slots)),
        new RunIdentity.Axes(List.of(), List.of(), slot));
    return new Subject(
        new StoredRun(1, identity, true, Optional.empty(), new TreeMap<>(), ""),
        new Course(start, slot.toMillis(), slots, dollars, dollars, dollars));
  }

  private static TimeChart chart(Subject... subjects) {
    Study study = new Study(List.of(subjects), List.of(), List.of(), List.of(), true, List.of());
    return CourseChart.of(study, Words.english(), new Figures(ZoneOffset.UTC));
  }

  private static double[] latency(TimeChart chart, int subject) {
    return chart.panels().getFirst().lines().get(subject).values();
  }

  @Test
  void runs_thatOverlap_lieOnTheTimeTheySimulate() {
    TimeChart chart = chart(subject(NOON, 60, 3), subject(NOON.plusSeconds(7200), 60, 2));
    assertThat(chart.slots()).isEqualTo(4);
    assertThat(latency(chart, 0)).containsExactly(1, 2, 3, Double.NaN);
    assertThat(latency(chart, 1)).containsExactly(Double.NaN, Double.NaN, 1, 2);
  }

  @Test
  void runs_ofOtherSlots_areReadAtTheShortest() {
    TimeChart chart = chart(subject(NOON, 60, 1), subject(NOON, 15, 4));
    assertThat(chart.slotMillis()).isEqualTo(Duration.ofMinutes(15).toMillis());
    assertThat(latency(chart, 0)).containsExactly(1, 1, 1, 1);
    assertThat(latency(chart, 1)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void runs_thatNeverMeet_lieOverTheReferenceAndSayWhenTheyAre() {
    TimeChart chart = chart(subject(NOON, 60, 2), subject(NOON.plus(Duration.ofDays(30)), 60, 2));
    assertThat(chart.slots()).isEqualTo(2);
    assertThat(latency(chart, 1)).containsExactly(1, 2);
    assertThat(chart.panels().getFirst().lines()).extracting(TimeChart.Line::name)
        .containsExactly("A", "B (from Sat 11 Apr 2026, 12:00)");
  }

  @Test
  void costs_areAnHoursAndAddUp() {
    TimeChart chart = chart(subject(NOON, 15, 3));
    assertThat(chart.panels().get(2).lines().getFirst().values()).containsExactly(4, 8, 12);
    assertThat(chart.panels().get(3).lines().getFirst().values()).containsExactly(1, 3, 6);
  }
}
