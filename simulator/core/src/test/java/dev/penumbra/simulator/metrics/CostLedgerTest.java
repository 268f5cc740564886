package dev.penumbra.simulator.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.price.Price;
import dev.penumbra.engine.model.price.PriceBook;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CostLedgerTest {
  private static final int HOME = CostScene.HOME;
  private static final int EDGE = CostScene.EDGE;

  @Test
  void price_eachQuantity_costsItsUnitPriceOnce() {
    CostLedger ledger = new CostLedger(CostScene.landscape());
    ledger.instances(0, HOME, InstanceSize.FULL, 2 * 3_600_000);
    ledger.instances(0, EDGE, InstanceSize.SHADOW, 1_800_000);
    ledger.transfer(0, HOME, EDGE, 3_000_000_000L);
    ledger.dependency(0, EDGE, 0, 3_600_000);
    ledger.probe(0, EDGE);
    ledger.penalty(0, HOME, 4_000_000);

    CostBreakdown cost = ledger.price(CostScene.PROBES);

    assertThat(cost.active()).isEqualTo(Money.dollars(0.4));
    assertThat(cost.probes()).isEqualTo(Money.dollars(0.000007));
    assertThat(cost.shadow()).isEqualTo(Money.dollars(0.035007));
    assertThat(cost.transfer()).isEqualTo(Money.dollars(0.06));
    assertThat(cost.dependencies()).isEqualTo(Money.dollars(0.25));
    assertThat(cost.penalty()).isEqualTo(Money.dollars(2));
    assertThat(cost.infrastructure()).isEqualTo(Money.dollars(0.745007));
    assertThat(cost.total()).isEqualTo(Money.dollars(2.745007));
    assertThat(cost.assumed()).isEqualTo(Money.dollars(0.035));
  }

  @Property(tries = 200)
  void price_anyUse_isTheSumOfItsParts(@ForAll @Size(42) List<@LongRange(max = 1_000_000_000_000L) Long> used) {
    CostLedger ledger = filled(used);
    CostBreakdown whole = ledger.price(CostScene.PROBES);
    assertThat(sum(ledger.priceByZone(CostScene.PROBES), CostBreakdown::total)).isEqualTo(whole.total());
    assertThat(sum(ledger.priceByService(CostScene.PROBES), CostBreakdown::total)).isEqualTo(whole.total());
    assertThat(sum(ledger.priceByZone(CostScene.PROBES), CostBreakdown::assumed)).isEqualTo(whole.assumed());
    assertThat(whole.total()).isEqualTo(whole.infrastructure().plus(whole.penalty()));
    assertThat(whole.infrastructure())
        .isEqualTo(whole.active().plus(whole.shadow()).plus(whole.transfer()).plus(whole.dependencies()));
  }

  private static CostLedger filled(List<Long> used) {
    CostLedger ledger = new CostLedger(CostScene.landscape());
    for (int cell = 0; cell < 6; cell++) {
      int service = cell / 3;
      int zone = cell % 3;
      List<Long> some = used.subList(cell * 7, cell * 7 + 7);
      ledger.instances(service, zone, InstanceSize.FULL, some.get(0));
      ledger.instances(service, zone, InstanceSize.SHADOW, some.get(1));
      ledger.dependency(service, zone, 0, some.get(2));
      ledger.transfer(service, (zone + 1) % 3, zone, some.get(3));
      ledger.penalty(service, zone, some.get(4));
      for (long i = 0; i < some.get(5) % 5; i++) {
        ledger.probe(service, zone);
      }
    }
    return ledger;
  }

  private static Money sum(List<CostBreakdown> parts, Function<CostBreakdown, Money> part) {
    return parts.stream().map(part).reduce(Money.ZERO, Money::plus);
  }

  @Test
  void copy_usedFurther_leavesTheOriginal() {
    CostLedger ledger = new CostLedger(CostScene.landscape());
    ledger.probe(0, EDGE);
    CostLedger copy = ledger.copy();
    assertThat(copy).isEqualTo(ledger);
    copy.probe(0, EDGE);
    copy.transfer(0, HOME, EDGE, 5);
    assertThat(ledger.probes(0, EDGE)).isEqualTo(1);
    assertThat(ledger.bytes(0, HOME, EDGE)).isZero();
  }

  @Test
  void turned_toOtherPrices_pricesEachPeriodByItsOwn() {
    CostLedger ledger = new CostLedger(CostScene.landscape());
    ledger.instances(0, HOME, InstanceSize.FULL, 3_600_000);
    ledger.penalty(0, HOME, 1_000_000);
    CostLedger later = ledger.turned(CostScene.landscape().withPrices(new Tenfold()));
    later.instances(0, HOME, InstanceSize.FULL, 3_600_000);
    later.transfer(0, HOME, EDGE, 1_000_000_000L);

    assertThat(later.price(CostScene.PROBES).active()).isEqualTo(Money.dollars(0.2 + 2));
    assertThat(later.price(CostScene.PROBES).transfer()).isEqualTo(Money.dollars(0.2));
    assertThat(later.price(CostScene.PROBES).penalty()).isEqualTo(Money.dollars(0.5));
    assertThat(later.instanceMillis(0, HOME, InstanceSize.FULL)).isEqualTo(7_200_000);
    assertThat(ledger.price(CostScene.PROBES).active()).isEqualTo(Money.dollars(0.2));
    assertThat(later.copy()).isEqualTo(later).isNotEqualTo(ledger);
  }

  @Property(tries = 100)
  void turned_anyUse_isTheSumOfItsPeriods(
      @ForAll @Size(42) List<@LongRange(max = 1_000_000_000_000L) Long> first,
      @ForAll @Size(42) List<@LongRange(max = 1_000_000_000_000L) Long> second) {
    CostLedger before = filled(first);
    CostLedger more = new CostLedger(CostScene.landscape()).turned(CostScene.landscape());
    more.add(new CostLedger(CostScene.landscape()).turned(CostScene.landscape()));
    CostLedger whole = before.turned(CostScene.landscape());
    whole.add(more);
    assertThat(whole.price(CostScene.PROBES)).isEqualTo(before.price(CostScene.PROBES));
    CostLedger turned = filled(second).turned(CostScene.landscape());
    assertThat(sum(turned.priceByZone(CostScene.PROBES), CostBreakdown::total))
        .isEqualTo(turned.price(CostScene.PROBES).total());
  }

  /** Ten times the usual. */
  private record Tenfold() implements PriceBook {
    private static final PriceBook USUAL = CostScene.landscape().prices();

    @Override
    public Price instanceHour(ZoneId zone, InstanceShape shape) {
      return tenfold(USUAL.instanceHour(zone, shape));
    }

    @Override
    public Price transferGigabyte(ZoneId from, ZoneId to) {
      return tenfold(USUAL.transferGigabyte(from, to));
    }

    private static Price tenfold(Price price) {
      return new Price(new Money(10 * price.amount().nanoDollars()), price.basis());
    }
  }
}
