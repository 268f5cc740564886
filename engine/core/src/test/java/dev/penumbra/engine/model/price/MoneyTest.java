package dev.penumbra.engine.model.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MoneyTest {
  private static final long MILLIS_PER_HOUR = 3_600_000;

  @Property
  void of_wholeHours_isExactMultiple(@ForAll @IntRange(min = 0) int nano, @ForAll @IntRange(min = 0) int hours) {
    assertThat(new Money(nano).of(hours * MILLIS_PER_HOUR, MILLIS_PER_HOUR)).isEqualTo(new Money((long) nano * hours));
  }

  @Test
  void of_half_roundsToEven() {
    assertThat(new Money(1).of(1, 2)).isEqualTo(Money.ZERO);
    assertThat(new Money(3).of(1, 2)).isEqualTo(new Money(2));
  }

  @Test
  void plus_overflow_throws() {
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void dollars_smallAmount_keepsBillionths() {
    assertThat(Money.dollars(0.0000005)).isEqualTo(new Money(500)).hasToString("0.0000005");
  }
}
