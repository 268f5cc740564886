package dev.penumbra.simulator.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HoursOfWeekTest {
  @Property(tries = 200)
  void parse_ofTheRanges_givesTheSameHours(@ForAll Set<@IntRange(max = 167) Integer> hours) {
    HoursOfWeek week = new HoursOfWeek(new TreeSet<>(hours));
    assertThat(HoursOfWeek.parse(week.toRanges())).isEqualTo(week);
  }

  @Test
  void toRanges_acrossMidnight_splitsAtTheDay() {
    HoursOfWeek week = new HoursOfWeek(new TreeSet<>(Set.of(22, 23, 24, 25, 167)));
    assertThat(week.toRanges()).containsExactly("Mon 22-24", "Tue 00-02", "Sun 23-24");
  }

  @Test
  void parse_textsThatAreNoHours_areRefused() {
    for (String text : List.of("Mon 12-08", "Mon 08-25", "Foo 08-09", "Mon 8-9", "")) {
      assertThatThrownBy(() -> HoursOfWeek.parse(List.of(text))).isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(text);
    }
  }
}
