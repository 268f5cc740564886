package dev.penumbra.app.map.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.model.GeoPoint;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final GeoPoint LONDON = new GeoPoint(51.5, -0.1);
  private static final GeoPoint SEATTLE = new GeoPoint(47.6, -122.3);

  @Test
  void around_places_showsAllOfThemInside() {
    Viewport view = Viewport.around(List.of(LONDON, SEATTLE), 800, 500);
    for (GeoPoint place : List.of(LONDON, SEATTLE)) {
      assertThat(view.screenX(place)).isBetween(50.0, 750.0);
      assertThat(view.screenY(place)).isBetween(50.0, 450.0);
    }
    assertThat(view.zoom()).isGreaterThan(1.2);
  }

  @Test
  void around_nothing_isTheWholeWorld() {
    assertThat(Viewport.around(List.of(), 800, 500)).isEqualTo(Viewport.world(800, 500));
  }

  @Property
  void zoomed_aroundAPlace_leavesItUnderThePointer(
      @ForAll @DoubleRange(min = 1.1, max = 6) double factor) {
    Viewport view = Viewport.around(List.of(LONDON), 800, 500);
    double x = view.screenX(LONDON);
    double y = view.screenY(LONDON);
    Viewport closer = view.zoomed(factor, x, y);
    assertThat(closer.screenX(LONDON)).isCloseTo(x, within(1e-6));
    assertThat(closer.screenY(LONDON)).isCloseTo(y, within(1e-6));
  }

  @Property
  void dragged_anyDistance_keepsTheWorldInView(
      @ForAll @DoubleRange(min = -5000, max = 5000) double dx,
      @ForAll @DoubleRange(min = -5000, max = 5000) double dy) {
    Viewport view = Viewport.around(List.of(LONDON), 800, 500).dragged(dx, dy);
    assertThat(view.screenX(NaturalEarth.HALF_WIDTH)).isGreaterThanOrEqualTo(800 - 1e-6);
    assertThat(view.screenX(-NaturalEarth.HALF_WIDTH)).isLessThanOrEqualTo(1e-6);
  }
}
