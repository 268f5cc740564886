package dev.penumbra.simulator.scenario.change;

import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.price.Price;
import dev.penumbra.engine.model.price.PriceBasis;
import dev.penumbra.engine.model.price.PriceBook;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Prices of which those of instances in some zones are a factor higher, or lower; as a supposition they are assumed. */
record ScaledPrices(PriceBook before, Set<ZoneId> scaled, double factor) implements PriceBook {
  ScaledPrices {
    scaled = Set.copyOf(scaled);
  }

  static ScaledPrices of(PriceBook before, List<Zone> zones, Change.Prices change) {
    return new ScaledPrices(
        before, zones.stream().filter(change::reaches).map(Zone::id).collect(Collectors.toSet()), change.factor());
  }

  @Override
  public Price instanceHour(ZoneId zone, InstanceShape shape) {
    Price price = before.instanceHour(zone, shape);
    return scaled.contains(zone)
        ? new Price(new Money(Math.round(price.amount().nanoDollars() * factor)), PriceBasis.ASSUMED)
        : price;
  }

  @Override
  public Price transferGigabyte(ZoneId from, ZoneId to) {
    return before.transferGigabyte(from, to);
  }
}
