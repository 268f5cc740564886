package dev.penumbra.app.session.recording;

import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.simulator.run.result.ForecastBand;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One service in one zone in one slot.
 *
 * @param service position of the service
 * @param zone position of the zone
 * @param state at the slot's end
 * @param shadowInstances reduced instances at the slot's end
 * @param fullInstances full-size instances at the slot's end
 * @param demandRequests requests of the clients this zone is for, whether or not it served them
 * @param forecast what the engine expected of that when it could still act on it
 * @param requests requests served
 * @param misses those of them that missed the objective
 * @param latency of those served; empty when none was
 * @param costDollars all it is charged with in the slot, penalties included
 * @param lagMillis how far its state was behind at the slot's end; empty when it keeps none
 */
public record Cell(
    int service,
    int zone,
    DeploymentState state,
    int shadowInstances,
    int fullInstances,
    double demandRequests,
    Optional<ForecastBand> forecast,
    long requests,
    long misses,
    Optional<Latency> latency,
    double costDollars,
    OptionalLong lagMillis) {
  /** Quantiles of latency as clients saw it, in milliseconds. */
  public record Latency(double p50Millis, double p95Millis, double p99Millis) {}
}
