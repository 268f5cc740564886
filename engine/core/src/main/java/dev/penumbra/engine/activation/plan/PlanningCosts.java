package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.plan.latency.Delay;
import dev.penumbra.engine.activation.plan.latency.PlanningLatency;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import dev.penumbra.engine.model.service.StateSpec;

/**
 * What it would cost to serve a unit from one zone more: its whole instances, dependencies and synchronisation, less
 * the fractional instances that its clients no longer need elsewhere and the penalty they are spared.
 *
 * <p>Fractional elsewhere because what rounding up wastes there is the same on average with and without those clients;
 * whole here because the zone wastes what it rounds up. Instances follow the demand with its margin, waiting the expected
 * demand. Those who stay elsewhere are taken to wait as long as before. Calls between services are left out, as is the
 * room a full zone lacks. State is kept in step wherever a unit is not absent.
 */
public final class PlanningCosts {
  private final Landscape landscape;
  private final RoundTripTable roundTrips;
  private final PlanningLatency latency;
  private final SizingConfig sizing;
  private final SlotPrices prices;
  private final double slotSeconds;

  /** Costs in a landscape, per slot of {@code slotMillis}. */
  public PlanningCosts(Landscape landscape, RoundTripTable roundTrips, SizingConfig sizing, long slotMillis) {
    this.landscape = landscape;
    this.roundTrips = roundTrips;
    this.sizing = sizing;
    this.latency = new PlanningLatency(landscape, roundTrips);
    this.prices = new SlotPrices(landscape, slotMillis);
    this.slotSeconds = slotMillis / 1000.0;
  }

  public PlanningLatency latency() {
    return latency;
  }

  public SlotPrices prices() {
    return prices;
  }

  /** Costs of the zones of {@code unit} while its demand is this. */
  public UnitCosts of(Unit unit, PlannedDemand demand) {
    return new UnitCosts(this, unit, demand);
  }

  RoundTripTable roundTrips() {
    return roundTrips;
  }

  SizingConfig sizing() {
    return sizing;
  }

  /** Full-size instances for the requests of a step. */
  int instances(int service, double requests) {
    return sizing.fullInstances(landscape.services().get(service), requests / slotSeconds);
  }

  /** The delay at a station that gets so many requests in a step. */
  Delay delay(int service, int instances, double requests) {
    return latency.delay(service, instances, requests / slotSeconds);
  }

  /** Price of a second above the objective, in US dollars per request. */
  double penaltyPerSecond(int service) {
    return landscape.services().get(service).objective().penaltyPerRequestSecond().toDollars();
  }

  /** Bytes of state that each request writes. */
  double writtenPerRequest(int service) {
    StateSpec state = landscape.services().get(service).state();
    return state.cacheBytesPerRequest() + state.sessionBytesPerRequest();
  }

  /** Bytes of a full copy of the state. */
  long stateBytes(int service) {
    return landscape.services().get(service).state().totalBytes();
  }
}
