package dev.penumbra.simulator.run.result;

import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.simulator.metrics.CostByKind;
import dev.penumbra.simulator.metrics.LatencyHistogram;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one service did in one zone in one slot.
 *
 * @param service position of the service
 * @param zone position of the zone
 * @param state at the slot's end
 * @param shadowInstances reduced instances at the slot's end
 * @param fullInstances full-size instances at the slot's end
 * @param demandRequests requests of the clients this zone is for, whether or not it served them
 * @param forecastOneLeadBefore what the engine expected of that demand when it could still act on it
 * @param requests requests this zone served
 * @param misses those of them that missed the objective, at most {@code requests}
 * @param latency of the requests served, as clients saw it; empty when none was; handed over, and changed by nobody
 *     afterwards
 * @param cost everything this deployment is charged with in the slot, penalties included
 * @param costByKind the same by kind; empty in what was stored before kinds were
 * @param stateLagMillis how far its state was behind at the slot's end; empty when it keeps none
 */
public record SlotRecord(
    long slotStartMillis,
    int service,
    int zone,
    DeploymentState state,
    int shadowInstances,
    int fullInstances,
    double demandRequests,
    Optional<ForecastBand> forecastOneLeadBefore,
    long requests,
    long misses,
    Optional<LatencyHistogram> latency,
    Money cost,
    Optional<CostByKind> costByKind,
    OptionalLong stateLagMillis) {
  public SlotRecord {
    if (shadowInstances < 0 || fullInstances < 0 || misses < 0 || misses > requests) {
      throw new IllegalArgumentException(
          shadowInstances + " shadow and " + fullInstances + " full instances, " + misses + " misses of " + requests
              + " requests; none may be negative, and misses are among the requests");
    }
    if (costByKind.filter(kinds -> !kinds.total().equals(cost)).isPresent()) {
      throw new IllegalArgumentException(costByKind.get() + " do not add up to a cost of " + cost);
    }
    if (!(demandRequests >= 0 && Double.isFinite(demandRequests))) {
      throw new IllegalArgumentException("demand of " + demandRequests + " requests; it must be 0 or more, and finite");
    }
  }
}
