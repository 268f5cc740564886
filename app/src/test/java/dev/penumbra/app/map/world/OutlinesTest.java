package dev.penumbra.app.map.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OutlinesTest {
  private static final Outlines SHIPPED = Outlines.read();

  @Test
  void rings_ofAllCountries_stayOnTheMap() {
    assertThat(SHIPPED.coarse()).hasSizeGreaterThan(280).allSatisfy(ring -> {
      assertThat(ring.left()).isGreaterThanOrEqualTo(-NaturalEarth.HALF_WIDTH - 1e-9);
      assertThat(ring.right()).isLessThanOrEqualTo(NaturalEarth.HALF_WIDTH + 1e-9);
    });
  }

  @Test
  void rings_cutAtTheAntimeridian_areNotSmearedOverTheWorld() {
    assertThat(SHIPPED.coarse())
        .filteredOn(ring -> ring.right() - ring.left() > NaturalEarth.HALF_WIDTH)
        .singleElement()
        .satisfies(ring -> assertThat(ring.bottom()).isCloseTo(-NaturalEarth.HALF_HEIGHT, within(1e-9))); // Antarctica alone
  }

  @Test
  void fineOutlines_haveMoreDetail() {
    assertThat(SHIPPED.fine().size()).isGreaterThan(2 * SHIPPED.coarse().size());
  }
}
