package dev.penumbra.simulator.metrics;

import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.price.PriceBasis;

/**
 * One exact quantity, priced once.
 *
 * @param service position in the landscape
 * @param zone position in the landscape
 */
public record CostLine(CostKind kind, int service, int zone, Money amount, PriceBasis basis) {}
