package dev.penumbra.app.scenario.intake;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.simulator.demand.file.ColumnNames;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What the lines of a file mean, as someone says.
 *
 * @param slot length of what a row counts; empty finds it out
 * @param services paths of the requests of each service, for logs; the first whose path a request begins with has it
 * @param fitWindow the scenario's window shall be laid over the file
 */
public record Meaning(
    SourceKind kind, ColumnNames columns, Placing placing, Optional<Duration> slot, List<Rule> services,
    boolean fitWindow) {
  /**
   * Where clients are.
   *
   * @param places a file of places that rows name
   * @param place the only place
   * @param networks for logs: a file of where networks are
   * @param field for logs: a field that says where the client is
   */
  public record Placing(
      Optional<Path> places, Optional<OnePlace> place, Optional<Path> networks, Optional<String> field) {}

  /** A place of its own, and the time zone of times without an offset. */
  public record OnePlace(String id, GeoPoint location, Optional<ZoneId> timeZone) {}

  /** A service, and what the paths of its requests begin with; empty takes all. */
  public record Rule(String service, String path) {}

  public Meaning {
    services = List.copyOf(services);
  }
}
