package dev.penumbra.engine;

import dev.penumbra.engine.activation.ActivationPolicy;
import dev.penumbra.engine.cloud.Intent;
import dev.penumbra.engine.cloud.IntentId;
import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.prediction.DemandPredictor;
import dev.penumbra.engine.shadow.Deployment;
import dev.penumbra.engine.shadow.LeadTimes;
import dev.penumbra.engine.zones.CapacityBelief;
import dev.penumbra.engine.zones.RankedZone;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that the engine remembers between two cycles. Immutable: keeping one is a checkpoint, going on from it twice is a
 * fork.
 *
 * @param deployments every deployment that is not absent, or was aimed at
 * @param asked what capacity was last asked of the cloud
 * @param pending intents whose end is not known yet
 * @param ranking the zones as last ranked, and when
 * @param nextIntent number of the next intent
 */
public record EngineState(
    DemandHistory history,
    DemandPredictor.State predictor,
    ActivationPolicy.Memory policy,
    SortedMap<DeploymentKey, Deployment> deployments,
    Map<DeploymentKey, Capacity> asked,
    SortedMap<IntentId, Intent> pending,
    LeadTimes leads,
    CapacityBelief capacity,
    RankedZones ranking,
    long nextIntent) {
  /** Instances of each size asked of the cloud. */
  public record Capacity(int shadow, int full) {}

  /**
   * The zones as last ranked; at the beginning of time when never.
   *
   * @param services of each service, the best first
   * @param units of each unit, the best first by the sum of its services' totals, without its home
   */
  public record RankedZones(Instant at, List<List<RankedZone>> services, List<List<Integer>> units) {
    static final RankedZones NEVER = new RankedZones(Instant.EPOCH, List.of(), List.of());
  }

  public EngineState {
    deployments = Collections.unmodifiableSortedMap(new TreeMap<>(deployments));
    asked = Map.copyOf(asked);
    pending = Collections.unmodifiableSortedMap(new TreeMap<>(pending));
  }
}
