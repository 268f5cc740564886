package dev.penumbra.simulator.scenario.format.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.model.price.Money;
import java.util.Optional;

/** Dollars per request and millisecond, kept per second: a millionth of a dollar per second is exact, per ms it is not. */
record PerSecond() implements Type<Money> {
  private static final Scalar<Double> DOLLARS = Scalar.number("US dollars per request and ms", Range.from(0, 1e6));

  @Override
  public Optional<Money> read(JsonNode node, String path, Problems problems) {
    return DOLLARS.read(node, path, problems).map(perMilli -> Money.dollars(perMilli * 1000));
  }

  @Override
  public Shape shape() {
    return DOLLARS.shape();
  }

  @Override
  public String legal() {
    return DOLLARS.legal();
  }

  @Override
  public String show(Money value) {
    return String.valueOf(value.toDollars() / 1000);
  }
}
