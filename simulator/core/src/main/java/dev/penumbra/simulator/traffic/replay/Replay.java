package dev.penumbra.simulator.traffic.replay;

import dev.penumbra.simulator.traffic.Traffic;
import dev.penumbra.simulator.traffic.TrafficSlice;
import java.util.List;

/**
 * The recorded decisions of a run put through other traffic alone: no engine, no cloud. Several kinds of traffic can so be
 * compared under the very same decisions.
 *
 * @param controls what is done, in the order of its moments
 * @param services number of services
 * @param zones number of zones
 * @param startMillis when the run begins, in epoch milliseconds
 * @param untilMillis when it ends, after its start
 */
public record Replay(List<Control> controls, int services, int zones, long startMillis, long untilMillis) {
  public Replay {
    controls = List.copyOf(controls);
    if (untilMillis <= startMillis) {
      throw new IllegalArgumentException(
          "a replay from " + startMillis + " until " + untilMillis + " ms; it must end after its start");
    }
  }

  /** Is told what each deployment did. */
  public interface Harvest {
    /** A deployment did this since it was told of last; {@code fromMillis} is when that was. */
    void slice(long fromMillis, int service, int zone, TrafficSlice slice);
  }

  /**
   * Plays the whole of it.
   *
   * @param traffic before anything was done to it
   * @param everyMillis how often deployments are harvested, above 0; at the end they are in any case
   */
  public void play(Traffic traffic, long everyMillis, Harvest harvest) {
    int done = 0;
    for (long from = startMillis; from < untilMillis; from += everyMillis) {
      long until = Math.min(untilMillis, from + everyMillis);
      while (done < controls.size() && controls.get(done).atMillis() < until) {
        controls.get(done++).applyTo(traffic);
      }
      traffic.advance(until);
      for (int service = 0; service < services; service++) {
        for (int zone = 0; zone < zones; zone++) {
          harvest.slice(from, service, zone, traffic.harvest(service, zone));
        }
      }
    }
  }
}
