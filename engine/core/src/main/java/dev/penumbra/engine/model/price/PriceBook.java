package dev.penumbra.engine.model.price;

import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.engine.model.ZoneId;

/** What things cost, as far as known. Never fails for a known zone: a price that nobody published is derived or assumed. */
public interface PriceBook {
  /** Price of one instance of a shape for one hour. */
  Price instanceHour(ZoneId zone, InstanceShape shape);

  /** Price of moving one gigabyte (10^9 bytes). */
  Price transferGigabyte(ZoneId from, ZoneId to);
}
