package dev.penumbra.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class GeoPointTest {
  @Test
  void distanceKm_quarterOfTheEquator_isAQuarterOfTheCircle() {
    double quarter = StrictMath.PI / 2 * GeoPoint.EARTH_RADIUS_KM;
    assertThat(new GeoPoint(0, 0).distanceKm(new GeoPoint(0, 90))).isCloseTo(quarter, within(1e-6));
  }

  @Property
  void distanceKm_anyTwoPoints_isSymmetricAndAtMostHalfTheCircle(
      @ForAll @DoubleRange(min = -90, max = 90) double lat,
      @ForAll @DoubleRange(min = -180, max = 180) double lon) {
    var a = new GeoPoint(lat, lon);
    var b = new GeoPoint(-lon / 2, lat * 2);
    assertThat(a.distanceKm(b)).isCloseTo(b.distanceKm(a), within(1e-6));
    assertThat(a.distanceKm(b)).isBetween(0.0, StrictMath.PI * GeoPoint.EARTH_RADIUS_KM + 1e-6);
  }

  @Test
  void newGeoPoint_outsideTheSphere_isRefused() {
    assertThatThrownBy(() -> new GeoPoint(90.1, 0)).hasMessageContaining("latitude 90.1");
    assertThatThrownBy(() -> new GeoPoint(0, Double.NaN)).hasMessageContaining("longitude NaN");
  }
}
