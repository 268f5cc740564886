package dev.penumbra.simulator.demand.accesslog;

import dev.penumbra.simulator.demand.reader.PlaceTable;
import java.time.Duration;
import java.util.Optional;

/**
 * How the clients of an access log are placed: by a field of the line, else by the network of their address.
 *
 * @param places which the field may name
 * @param placeField name of a field {@code name=value} behind the user agent whose value is the id of a place, or
 *     latitude and longitude in degrees with a comma between
 * @param prefixes where networks are
 * @param forwardedField which quoted field without a name behind the user agent holds {@code X-Forwarded-For}, from 1;
 *     its first public address then counts instead of the client's. 0 when there is none
 * @param slot length of the slots requests are counted in, above 0
 * @param cellDegrees edge of the cells that clients placed by coordinates are counted in
 * @param maxMissingShare an import that cannot place, or use, more of the lines than this is refused; 0 to 1
 */
public record AccessLogFormat(
    PlaceTable places,
    Optional<String> placeField,
    Optional<PrefixTable> prefixes,
    int forwardedField,
    Duration slot,
    double cellDegrees,
    double maxMissingShare) {
  public AccessLogFormat {
    if (forwardedField < 0 || !slot.isPositive() || !(maxMissingShare >= 0 && maxMissingShare <= 1)) {
      throw new IllegalArgumentException(
          "forwarded field " + forwardedField + " (0 or more), slot " + slot + " (above 0), missing share "
              + maxMissingShare + " (0 to 1)");
    }
  }
}
