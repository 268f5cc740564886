package dev.penumbra.simulator.verification.flow;

import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.traffic.arrival.Arrivals;
import dev.penumbra.simulator.verification.evidence.Evidence;
import dev.penumbra.simulator.verification.evidence.ExactEvidence;
import java.util.Arrays;
import java.util.List;

/** Measured counts played back: every slot must have exactly its requests, and all must come in order. */
public final class CountReplay {
  private CountReplay() {}

  /**
   * Plays the first service of a demand back, request by request.
   *
   * @param title of what is played
   * @param measured count of each slot
   */
  public static List<Evidence> evidence(String title, DemandSource demand, long[] measured, long seed) {
    Arrivals arrivals = new Arrivals(
        demand, 0, new ServiceTime(1, 0), seed, "replay", new int[demand.places().size()]);
    double slotMicros = 1000.0 * demand.slotMillis();
    long came = 0;
    long wrongSlots = 0;
    long wrongOrder = 0;
    double last = 0;
    for (int slot = 0; slot < measured.length; slot++) {
      long inSlot = 0;
      double until = (slot + 1) * slotMicros;
      for (int taken = arrivals.take(until); taken > 0; taken = arrivals.take(until)) {
        for (int i = arrivals.first(); i < arrivals.first() + taken; i++) {
          wrongOrder += arrivals.moments()[i] < last ? 1 : 0;
          last = arrivals.moments()[i];
        }
        inSlot += taken;
      }
      came += inSlot;
      wrongSlots += inSlot == measured[slot] ? 0 : 1;
    }
    return List.of(
        ExactEvidence.equal(title + ": requests in all", Arrays.stream(measured).sum(), came),
        ExactEvidence.equal(title + ": slots whose count differs", 0, wrongSlots),
        ExactEvidence.equal(title + ": requests out of order", 0, wrongOrder));
  }
}
