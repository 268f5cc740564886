package dev.penumbra.app.recommend.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.simulator.recommendation.HoursOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekTextTest {
  @Test
  void of_daysThatAreAlike_namesThemTogether() {
    HoursOfWeek hours = HoursOfWeek.parse(
        List.of("Mon 08-12", "Mon 14-18", "Tue 08-12", "Tue 14-18", "Wed 08-12", "Wed 14-18", "Sat 10-12",
            "Sun 10-12"));
    assertThat(WeekText.of(hours)).isEqualTo("Mon–Wed 08–12, 14–18; Sat–Sun 10–12");
  }

  @Test
  void of_noHours_isEmpty() {
    assertThat(WeekText.of(HoursOfWeek.NONE)).isEmpty();
  }
}
