package dev.penumbra.app.map.inspect;

import dev.penumbra.app.reason.Why;
import dev.penumbra.app.reason.Why.Line;
import java.util.List;
import java.util.Optional;

/**
 * All that is said of a zone at a moment, in words.
 *
 * @param zone its id
 * @param name its city
 * @param kind what sort of place it is
 */
public record ZoneReport(String zone, String name, String kind, List<ServiceReport> services) {
  /**
   * One service there.
   *
   * @param state in words
   * @param why the engine's latest decision; empty when the zone was never a candidate for it
   */
  public record ServiceReport(String service, String state, List<Line> lines, Optional<Why> why) {
    public ServiceReport {
      lines = List.copyOf(lines);
    }
  }

  public ZoneReport {
    services = List.copyOf(services);
  }
}
