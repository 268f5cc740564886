package dev.penumbra.simulator.experiment.bound;

import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.plan.SlotPrices;
import dev.penumbra.engine.activation.plan.latency.LognormalExcess;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.experiment.clairvoyant.ClairvoyantProblem;
import java.util.function.IntPredicate;

/**
 * What a unit pays in any case, in US dollars. Services are counted by their place in the unit. Instances are charged a
 * share {@code perSlot} for being there and the rest for the work they do; see {@link LowerBound}.
 */
final class LowerBoundCosts {
  private final Unit unit;
  private final int clusters;
  private final IntPredicate disturbed;
  private final double[][][] penalty;
  private final double[][] work;
  private final double[][] full;
  private final double[][] dependencies;
  private final double[] upkeep;
  private final double[] copy;
  private final double[][][] perSlot;

  LowerBoundCosts(ClairvoyantProblem problem, Unit unit, IntPredicate disturbed) {
    Landscape landscape = problem.landscape();
    int services = unit.services().size();
    int zones = landscape.zones().size();
    this.unit = unit;
    this.clusters = landscape.clusters().size();
    this.disturbed = disturbed;
    penalty = new double[services][zones][clusters];
    work = new double[services][zones];
    full = new double[services][zones];
    dependencies = new double[services][zones];
    upkeep = new double[zones];
    copy = new double[zones];
    perSlot = new double[services][zones][problem.slots()];
    SlotPrices prices = new SlotPrices(landscape, problem.slotMillis());
    for (int s = 0; s < services; s++) {
      fill(s, landscape.services().get(unit.services().get(s)), problem.roundTrips(), prices, problem.slotMillis());
    }
  }

  private void fill(int s, ServiceSpec spec, RoundTripTable roundTrips, SlotPrices prices, long slotMillis) {
    int service = unit.services().get(s);
    double dollarsPerSecond = spec.objective().penaltyPerRequestSecond().toDollars();
    LognormalExcess excess = new LognormalExcess(spec.serviceTime());
    double first = spec.dependencies()
        .stream()
        .filter(d -> d.needs().isEmpty()) // what needs others may come after the zone began to serve
        .mapToDouble(d -> d.pricePerHour().toDollars() * slotMillis / 3_600_000)
        .sum();
    for (int zone = 0; zone < upkeep.length; zone++) {
      dependencies[s][zone] = zone == unit.home() ? prices.dependencies(service) : first;
      full[s][zone] = prices.full(service, zone);
      work[s][zone] = full[s][zone] * spec.serviceTime().meanMillis() / spec.concurrency() / slotMillis;
      upkeep[zone] += dependencies[s][zone] + Math.min(full[s][zone], prices.shadow(service, zone));
      copy[zone] += spec.state().totalBytes() * prices.transferByte(service, zone);
      for (int cluster = 0; cluster < clusters; cluster++) {
        penalty[s][zone][cluster] = dollarsPerSecond / 1000
            * excess.aboveMillis(spec.objective().latencyMillis() - roundTrips.millis(cluster, zone));
      }
    }
  }

  int services() {
    return full.length;
  }

  int zones() {
    return upkeep.length;
  }

  int clusters() {
    return clusters;
  }

  int home() {
    return unit.home();
  }

  /** Penalty of each request of a service from each cluster to a zone. */
  double[] penalties(int s, int zone) {
    return penalty[s][zone];
  }

  /** Charged for the work of a request of a slot, which may be done in the next one. */
  double work(int s, int zone, int slot) {
    double[] shares = perSlot[s][zone];
    double next = slot + 1 < shares.length ? shares[slot + 1] : 0;
    return (1 - Math.max(shares[slot], next)) * work[s][zone];
  }

  /** Charged for the work of a request at most. */
  double wholeWork(int s, int zone) {
    return work[s][zone];
  }

  /** Charged for serving during a slot; nothing in one that was disturbed. */
  double serving(int zone, int slot) {
    double sum = 0;
    for (int s = 0; s < full.length; s++) {
      sum += dependencies[s][zone] + perSlot[s][zone][slot] * full[s][zone];
    }
    return disturbed.test(slot) ? 0 : sum;
  }

  /** Charged for keeping the state during a slot. */
  double present(int zone, int slot) {
    return disturbed.test(slot) ? 0 : upkeep[zone];
  }

  double copy(int zone) {
    return copy[zone];
  }

  /** Instances that a request's work fills for a slot. */
  double instanceSlots(int s, int zone) {
    return full[s][zone] > 0 ? work[s][zone] / full[s][zone] : 0;
  }

  /** Moves what instances are charged for being there in a slot by a share of their price; it stays within 0 to 1. */
  void shiftPerSlot(int s, int zone, int slot, double by) {
    perSlot[s][zone][slot] = Math.clamp(perSlot[s][zone][slot] + by, 0, 1);
  }
}
