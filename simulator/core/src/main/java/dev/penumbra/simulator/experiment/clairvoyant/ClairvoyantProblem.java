package dev.penumbra.simulator.experiment.clairvoyant;

import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.Unit;
import dev.penumbra.engine.activation.plan.PlannedDemand;
import dev.penumbra.engine.activation.plan.programme.StartSlots;
import dev.penumbra.engine.demand.SeriesIndex;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import dev.penumbra.simulator.demand.DemandSource;
import java.time.Instant;
import java.util.List;

/**
 * A window with all its demand known beforehand. Every zone but the homes is absent when it begins.
 *
 * @param demand requests per service, cluster and slot of the window
 * @param leads per unit, in the order of {@link Unit#of}
 * @param start of the window's first slot
 */
public record ClairvoyantProblem(
    Landscape landscape,
    RoundTripTable roundTrips,
    PlannedDemand demand,
    SizingConfig sizing,
    List<StartSlots> leads,
    Instant start,
    long slotMillis) {
  public ClairvoyantProblem {
    leads = List.copyOf(leads);
    int units = Unit.of(landscape).size();
    if (leads.size() != units) {
      throw new IllegalArgumentException(leads.size() + " lead times for " + units + " units");
    }
  }

  /**
   * The window of a source from one slot to another.
   *
   * @param clusterOfPlace cluster by place; -1 for a place that no cluster counts
   * @param fromSlot inclusive
   * @param toSlot exclusive, above {@code fromSlot}
   */
  public static ClairvoyantProblem of(
      Landscape landscape,
      DemandSource source,
      int[] clusterOfPlace,
      int fromSlot,
      int toSlot,
      SizingConfig sizing,
      List<StartSlots> leads) {
    if (fromSlot < 0 || toSlot <= fromSlot || toSlot > source.slots()) {
      throw new IllegalArgumentException(
          "window from slot " + fromSlot + " to " + toSlot + "; must lie within 0 to " + source.slots());
    }
    SeriesIndex index = new SeriesIndex(source.services(), landscape.clusters().size());
    double[][] requests = new double[index.size()][toSlot - fromSlot];
    for (int service = 0; service < index.services(); service++) {
      for (int place = 0; place < clusterOfPlace.length; place++) {
        if (clusterOfPlace[place] >= 0) {
          double[] row = requests[index.of(service, clusterOfPlace[place])];
          for (int slot = fromSlot; slot < toSlot; slot++) {
            row[slot - fromSlot] += source.requests(service, place, slot);
          }
        }
      }
    }
    return new ClairvoyantProblem(
        landscape, new RoundTripTable(landscape), PlannedDemand.known(index, requests), sizing, leads,
        source.start().plusMillis(fromSlot * source.slotMillis()), source.slotMillis());
  }

  /** The same window with instances sized otherwise. */
  public ClairvoyantProblem withSizing(SizingConfig other) {
    return new ClairvoyantProblem(landscape, roundTrips, demand, other, leads, start, slotMillis);
  }

  /** Number of slots. */
  public int slots() {
    return demand.steps();
  }

  /** What moves together. */
  public List<Unit> units() {
    return Unit.of(landscape);
  }
}
