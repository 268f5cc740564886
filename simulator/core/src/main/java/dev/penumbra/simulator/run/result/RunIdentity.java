package dev.penumbra.simulator.run.result;

import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run was made of; two runs of equal identity have equal results.
 *
 * @param scenarioHash fingerprint of the scenario's content, whatever its form
 * @param policy name of the policy that decided
 * @param versions version per component, for example of Penumbra and of Java
 * @param start first moment simulated
 * @param end first moment no longer simulated, after the start
 */
public record RunIdentity(
    String scenarioName,
    String scenarioHash,
    String policy,
    long seed,
    SortedMap<String, String> versions,
    Instant start,
    Instant end,
    Axes axes) {
  /**
   * What the positions in results stand for.
   *
   * @param services in the order of the landscape
   * @param zones in the order of the landscape
   * @param slot length of a slot, above 0 and of whole milliseconds
   */
  public record Axes(List<ServiceId> services, List<ZoneId> zones, Duration slot) {
    public Axes {
      services = List.copyOf(services);
      zones = List.copyOf(zones);
      if (slot.toMillis() < 1) {
        throw new IllegalArgumentException("slots of " + slot + "; they must last at least 1 ms");
      }
    }
  }

  public RunIdentity {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("a run from " + start + " until " + end + "; it must end after its start");
    }
  }
}
