package dev.penumbra.simulator.run.result;

import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run was made of; two runs of equal identity have equal results.
 *
 * @param scenarioHash fingerprint of the scenario's content, whatever its form
 * @param policy name of the policy that decided
 * @param versions what it was made with: the version of Penumbra, and under "fidelity" how closely traffic was looked at
 * @param start first moment simulated
 * @param end first moment no longer simulated, after the start
 * @param origin empty for a run that takes no turn
 */
public record RunIdentity(
    String scenarioName,
    String scenarioHash,
    String policy,
    long seed,
    SortedMap<String, String> versions,
    Instant start,
    Instant end,
    Axes axes,
    Optional<Origin> origin) {
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

  /**
   * The run that this one shares its past with.
   *
   * @param parent its {@link RunIdentity#fingerprint}
   * @param at the first moment that may differ from it
   * @param turns everything that this run does otherwise than its scenario says, as text
   */
  public record Origin(String parent, Instant at, String turns) {}

  /** Of a run that takes no turn. */
  public RunIdentity(
      String scenarioName, String scenarioHash, String policy, long seed, SortedMap<String, String> versions,
      Instant start, Instant end, Axes axes) {
    this(scenarioName, scenarioHash, policy, seed, versions, start, end, axes, Optional.empty());
  }

  private static final String FIDELITY = "fidelity";

  /** What a run is made with. */
  public static SortedMap<String, String> versions(String penumbra, String fidelity) {
    return new TreeMap<>(Map.of("penumbra", penumbra, FIDELITY, fidelity));
  }

  /** How closely traffic was looked at; older runs say nothing, and looked at each request. */
  public String fidelity() {
    return versions.getOrDefault(FIDELITY, "requests");
  }

  public RunIdentity {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("a run from " + start + " until " + end + "; it must end after its start");
    }
  }

  /** The same for equal identities, and for no others. */
  public String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
