package dev.penumbra.simulator.demand.accesslog;

import dev.penumbra.simulator.demand.accesslog.address.PrefixTable;
import dev.penumbra.simulator.demand.reader.PlaceTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the lines of an access log become requests of services at places.
 *
 * @param services which service a line belongs to
 * @param placing where its client is
 * @param anchor a moment at which a slot begins
 * @param slot length of the slots requests are counted in, above 0
 * @param maxMissingShare an import that cannot place, or use, more of the lines than this is refused; 0 to 1
 */
public record AccessLogFormat(
    ServicePaths services,
    Placing placing,
    Instant anchor,
    Duration slot,
    double maxMissingShare) {
  /**
   * How clients are placed: by a field of the line, else by the network of their address.
   *
   * @param places which the field may name
   * @param placeField name of a field {@code name=value} behind the user agent whose value is the id of a place, or
   *     latitude and longitude in degrees with a comma between
   * @param prefixes where networks are
   * @param forwardedField which quoted field without a name behind the user agent holds {@code X-Forwarded-For}, from
   *     1; its first public address then counts instead of the client's. 0 when there is none
   * @param cellDegrees edge of the cells that clients placed by coordinates are counted in
   */
  public record Placing(
      PlaceTable places,
      Optional<String> placeField,
      Optional<PrefixTable> prefixes,
      int forwardedField,
      double cellDegrees) {
    public Placing {
      if (forwardedField < 0) {
        throw new IllegalArgumentException("forwarded field " + forwardedField + " must be 0 or more");
      }
    }
  }

  public AccessLogFormat {
    if (!slot.isPositive() || !(maxMissingShare >= 0 && maxMissingShare <= 1)) {
      throw new IllegalArgumentException(
          "slot " + slot + " must be above 0, missing share " + maxMissingShare + " be 0 to 1");
    }
  }
}
