package dev.penumbra.engine.model.service;

import java.time.Duration;

/** How clients are led from one zone to another. */
public sealed interface TrafficSwitch {
  /** Time after which no client uses the previous route. */
  Duration staleness();

  /** Clients ask a name server and keep its answer for {@code timeToLive}. */
  record Dns(Duration timeToLive) implements TrafficSwitch {
    @Override
    public Duration staleness() {
      return timeToLive;
    }
  }

  /** A balancer before the zones follows at once. */
  record LoadBalancer() implements TrafficSwitch {
    @Override
    public Duration staleness() {
      return Duration.ZERO;
    }
  }
}
