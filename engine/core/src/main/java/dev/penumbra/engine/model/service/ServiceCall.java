package dev.penumbra.engine.model.service;

import dev.penumbra.engine.model.ServiceId;

/**
 * A request of one service asks another one.
 *
 * @param perRequest calls made one after the other by each request, on average; above 0
 */
public record ServiceCall(ServiceId callee, double perRequest) {
  public ServiceCall {
    if (!(perRequest > 0)) {
      throw new IllegalArgumentException("calls per request " + perRequest + " must be above 0");
    }
  }
}
