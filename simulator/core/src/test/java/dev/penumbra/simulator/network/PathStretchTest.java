package dev.penumbra.simulator.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.ZoneKind;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PathStretchTest {
  private static final GeoPoint EUROPE = new GeoPoint(51, 4);
  private static final GeoPoint ASIA = new GeoPoint(35, 121);
  private static final PathStretch STRETCH = new PathStretch(
      List.of(EUROPE, ASIA), new double[][]{{StrictMath.log(0.9), StrictMath.log(2)}, {StrictMath.log(2), 0}});
  private static final NetworkModel PLAIN = new NetworkModel(
      new NetworkModel.Path(5, 0.01, 2, 2, 0), Map.of(ZoneKind.REGION, 10.0), 0.05);

  @Test
  void factor_inTheMiddleOfBothAreas_isThatOfTheirPair() {
    assertThat(STRETCH.factor(EUROPE, ASIA)).isCloseTo(2, within(0.001));
    assertThat(STRETCH.factor(ASIA, EUROPE)).isEqualTo(STRETCH.factor(EUROPE, ASIA));
  }

  @Test
  void factor_farFromEveryArea_isOne() {
    assertThat(STRETCH.factor(new GeoPoint(-50, -120), EUROPE)).isCloseTo(1, within(0.02));
    assertThat(PathStretch.NONE.factor(EUROPE, ASIA)).isEqualTo(1);
  }

  /** What leads around the world between two towns does not within one. */
  @Property
  void factor_withinATown_isOne(
      @ForAll @DoubleRange(min = -80, max = 80) double latitude,
      @ForAll @DoubleRange(min = -179, max = 179) double longitude) {
    GeoPoint town = new GeoPoint(latitude, longitude);
    assertThat(STRETCH.factor(town, town)).isEqualTo(1);
  }

  @Property
  void betweenMillis_anyStretch_isNeverFasterThanLight(
      @ForAll @DoubleRange(min = -89, max = 89) double latitude,
      @ForAll @DoubleRange(min = -179, max = 179) double longitude) {
    PathStretch tiny = new PathStretch(List.of(EUROPE, ASIA), new double[][]{{-3, -3}, {-3, -3}});
    GeoPoint place = new GeoPoint(latitude, longitude);
    assertThat(PLAIN.with(tiny).betweenMillis(place, ASIA)).isGreaterThanOrEqualTo(0.01 * place.distanceKm(ASIA));
  }

  @Test
  void betweenMillis_ofAMeasuredPath_isWhatWasMeasuredInThatDirection() {
    NetworkModel model = PLAIN.with(STRETCH)
        .with(new MeasuredPaths(Map.of(new MeasuredPaths.Ends(EUROPE, ASIA), 123.0)));
    assertThat(model.betweenMillis(EUROPE, ASIA)).isEqualTo(123);
    assertThat(model.betweenMillis(ASIA, EUROPE)).isEqualTo(PLAIN.with(STRETCH).betweenMillis(ASIA, EUROPE));
    assertThat(PLAIN.with(STRETCH).betweenMillis(ASIA, EUROPE))
        .isCloseTo(2 * PLAIN.betweenMillis(ASIA, EUROPE), within(0.5));
  }
}
