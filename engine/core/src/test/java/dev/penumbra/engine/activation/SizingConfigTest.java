package dev.penumbra.engine.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.model.service.ServiceSpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizingConfigTest {
  /** Serves a request in 100 ms, one at a time, in 40 instances at most. */
  private static final ServiceSpec SERVICE = Situations.landscape().services().getFirst();

  private static ServiceSpec serving(int atOnce, int most) {
    return new ServiceSpec(
        SERVICE.id(), SERVICE.home(), SERVICE.full(), SERVICE.shadow(), SERVICE.serviceTime(), atOnce, most,
        SERVICE.objective(), SERVICE.state(), SERVICE.traffic(), SERVICE.dependencies(), SERVICE.calls());
  }

  /** A load of a needs a / 0.7 or a + 1.5 sqrt(a), whichever is more; both meet at a load of 12.25. */
  @ParameterizedTest
  @CsvSource({"10, 3", "40, 7", "90, 14", "122.4, 18", "140, 20", "209, 30", "210, 30"})
  void fullInstances_load_isTheBusierOfBothRules(double perSecond, int instances) {
    assertThat(SizingConfig.DEFAULT.fullInstances(SERVICE, perSecond)).isEqualTo(instances);
  }

  @Test
  void fullInstances_withoutTheSquareRootRule_followsUtilisationAlone() {
    SizingConfig plain = new SizingConfig(0.5, 0, 1, 0.9, 0.25);
    assertThat(plain.fullInstances(SERVICE, 10)).isEqualTo(2);
    assertThat(plain.fullInstances(SERVICE, 10.1)).isEqualTo(3);
    assertThat(plain.fullInstances(SERVICE, 0)).isEqualTo(1);
  }

  @Test
  void fullInstances_severalAtOnce_countsServersNotInstances() {
    // a load of 16 needs 22.9 servers by utilisation, 22 by the square root
    assertThat(SizingConfig.DEFAULT.fullInstances(serving(4, 40), 160)).isEqualTo(6);
  }

  @Test
  void fullInstances_littleOrMuch_isWithinLeastAndCap() {
    assertThat(SizingConfig.DEFAULT.fullInstances(SERVICE, 0)).isEqualTo(2);
    assertThat(SizingConfig.DEFAULT.fullInstances(SERVICE, 10_000)).isEqualTo(40);
    assertThat(SizingConfig.DEFAULT.fullInstances(serving(1, 1), 0)).as("a cap below the least").isEqualTo(1);
  }

  @Property(tries = 300)
  void fullInstances_anyLoadBelowTheCap_bearsItAtTheTargetAndNotOneTooMany(
      @ForAll @DoubleRange(min = 25, max = 250) double perSecond) {
    int instances = SizingConfig.DEFAULT.fullInstances(SERVICE, perSecond);
    double load = perSecond / 10;
    assertThat(load / instances).isLessThanOrEqualTo(0.7);
    assertThat(instances - 1.5 * Math.sqrt(load)).isGreaterThanOrEqualTo(load);
    assertThat(instances - 1).isLessThan((int) Math.ceil(Math.max(load / 0.7, load + 1.5 * Math.sqrt(load))));
    assertThat(SizingConfig.DEFAULT.fullInstances(SERVICE, perSecond + 5)).isGreaterThanOrEqualTo(instances);
  }

  /** Decimals such as 0.7 are no binary fractions: what they round to must not cost an instance. */
  @Property(tries = 1000)
  void fullInstances_loadThatFillsWholeInstances_isExactlyThose(
      @ForAll @IntRange(min = 1, max = 4000) int instances, @ForAll @IntRange(min = 1, max = 99) int percent) {
    SizingConfig plain = new SizingConfig(percent / 100.0, 0, 1, 0.9, 0.25);
    double perSecond = instances * percent / 10.0;
    assertThat(plain.fullInstances(serving(1, 5000), perSecond)).isEqualTo(instances);
    assertThat(plain.fullInstances(serving(1, 5000), perSecond * 1.0001)).isEqualTo(instances + 1);
  }

  @Property(tries = 1000)
  void shadowInstances_shareThatIsWhole_isExactlyThat(
      @ForAll @IntRange(min = 1, max = 100) int percent, @ForAll @IntRange(min = 1, max = 50) int hundreds) {
    SizingConfig sharing = new SizingConfig(0.7, 1.5, 2, 0.9, percent / 100.0);
    assertThat(sharing.shadowInstances(100 * hundreds)).isEqualTo(percent * hundreds);
    assertThat(sharing.shadowInstances(100 * hundreds + 1)).isEqualTo(percent * hundreds + 1);
  }

  @Test
  void shadowInstances_share_isRoundedUpAndAtLeastOne() {
    assertThat(SizingConfig.DEFAULT.shadowInstances(1)).isEqualTo(1);
    assertThat(SizingConfig.DEFAULT.shadowInstances(4)).isEqualTo(1);
    assertThat(SizingConfig.DEFAULT.shadowInstances(5)).isEqualTo(2);
    assertThat(new SizingConfig(0.7, 1.5, 2, 0.9, 0).shadowInstances(30)).isEqualTo(1);
    assertThat(new SizingConfig(0.7, 1.5, 2, 0.9, 1).shadowInstances(30)).isEqualTo(30);
  }

  @Test
  void instancesWorth_demand_isAFractionAtTheTarget() {
    assertThat(SizingConfig.DEFAULT.instancesWorth(SERVICE, 10.5)).isCloseTo(1.5, within(1e-12));
    assertThat(SizingConfig.DEFAULT.instancesWorth(SERVICE, 0)).isZero();
  }

  @Test
  void new_outOfRange_isRefusedWithWhatWasFound() {
    assertThatThrownBy(() -> new SizingConfig(1, 1.5, 2, 0.9, 0.25)).hasMessageContaining("target utilisation 1.0");
    assertThatThrownBy(() -> new SizingConfig(0.7, 1.5, 2, 1, 0.25)).hasMessageContaining("demand quantile 1.0");
    assertThatThrownBy(() -> new SizingConfig(0.7, -1, 2, 0.9, 0.25)).hasMessageContaining("square-root safety -1.0");
    assertThatThrownBy(() -> new SizingConfig(0.7, 1.5, 0, 0.9, 0.25)).hasMessageContaining("least instances 0");
    assertThatThrownBy(() -> new SizingConfig(0.7, 1.5, 2, 0.9, 1.1)).hasMessageContaining("shadow share 1.1");
  }
}
