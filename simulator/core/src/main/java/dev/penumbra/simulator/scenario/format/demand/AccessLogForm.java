package dev.penumbra.simulator.scenario.format.demand;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.ListOf;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.simulator.demand.accesslog.ServicePaths.Rule;
import dev.penumbra.simulator.scenario.format.place.Known;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Demand from access logs. */
final class AccessLogForm {
  private static final Field<List<String>> FILES = Field.required(
      "files", new ListOf<>(Scalar.file("an access log in Combined or Common Log Format, plain or gzip")),
      "one or more, read as one; lines in any order");
  private static final Field<Optional<String>> PLACE_FIELD = Field.optional(
      "placeField", Scalar.text(),
      "name of a field name=value behind the user agent that says where the client is: latitude,longitude or the id of a"
          + " place");
  private static final Field<Optional<String>> PLACES = Field.optional(
      "places", Scalar.file("a CSV file of place, latitude, longitude"), "which places the field may name");
  private static final Field<List<String>> NETWORKS = Field.defaulting(
      "networks",
      new ListOf<>(
          Scalar.file("a CSV file of network, latitude, longitude, such as GeoLite2-City-Blocks-IPv4.csv as it is")),
      List.of(), "where networks are, for clients that the field does not place");
  private static final Field<Integer> FORWARDED = Field.defaulting(
      "forwardedField", Scalar.count("fields", 0, 100), 0,
      "which quoted field without a name behind the user agent is X-Forwarded-For, from 1; its first public address"
          + " counts instead of the client's. 0: none");
  private static final Field<Double> CELL = Field.defaulting(
      "cellDegrees", Scalar.number("degrees", Range.from(0.01, 10)), 0.5,
      "edge of the cells that clients are counted in");
  private static final Field<Double> MISSING = Field.defaulting(
      "maxMissingShare", Scalar.number("", Range.from(0, 1)), 0.05,
      "the import is refused when a larger share of the lines cannot be placed or not be used");

  private AccessLogForm() {}

  static Form<DemandPlan> type(Known known) {
    Field<List<Rule>> services = Field.required(
        "services", new ListOf<>(rule(known)), "which service a line belongs to: that of the first entry it passes");
    return Form.of(
        "accessLog", "What web servers wrote down. Addresses are looked up and forgotten.",
        v -> new DemandPlan.AccessLog(
            different(v.get(FILES)), reachable(v.get(services)), v.get(PLACE_FIELD),
            placesOf(v.get(PLACES), v.get(PLACE_FIELD)), networks(v.get(NETWORKS), v.get(PLACE_FIELD)),
            forwarded(v.get(FORWARDED), v.get(NETWORKS)), v.get(CELL), v.get(MISSING)),
        FILES, services, PLACE_FIELD, PLACES, NETWORKS, FORWARDED, CELL, MISSING);
  }

  private static Form<Rule> rule(Known known) {
    Field<Integer> service = Field.required("service", known.servicePosition(), "whose requests they are");
    Field<String> path = Field.defaulting(
        "path",
        new Scalar<>(
            "what a path begins with, such as /api/, or /*/cart where * takes any characters",
            node -> Optional.of(node.asText()).filter(text -> text.startsWith("/") || text.startsWith("*")),
            TextNode::valueOf),
        "", "what the path of the request begins with, as it stands in the log; left out, every line");
    Field<Double> perLine = Field.defaulting(
        "requestsPerLine", Scalar.number("requests per line", Range.atLeast(0)), 1.0, "how many a line stands for");
    return Form.of(
        "logService", "The lines of a service.", v -> new Rule(v.get(service), v.get(path), v.get(perLine)),
        service, path, perLine);
  }

  private static List<String> different(List<String> files) {
    Set<String> seen = new HashSet<>();
    for (String file : files) {
      if (!seen.add(file)) {
        throw new IllegalArgumentException("file '" + file + "' twice, which would count its lines twice");
      }
    }
    return notEmpty("files", files);
  }

  private static <T> List<T> notEmpty(String name, List<T> list) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException("an empty list of " + name + "; there must be one or more");
    }
    return list;
  }

  private static List<Rule> reachable(List<Rule> rules) {
    for (int later = 1; later < rules.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (rules.get(earlier).hides(rules.get(later))) {
          throw new IllegalArgumentException(
              "services[" + later + "] takes no line, because services[" + earlier + "] takes them all before");
        }
      }
    }
    return notEmpty("services", rules);
  }

  private static Optional<String> placesOf(Optional<String> places, Optional<String> placeField) {
    if (places.isPresent() && placeField.isEmpty()) {
      throw new IllegalArgumentException("places, but no placeField that could name one");
    }
    return places;
  }

  private static List<String> networks(List<String> networks, Optional<String> placeField) {
    if (networks.isEmpty() && placeField.isEmpty()) {
      throw new IllegalArgumentException("neither placeField nor networks: nothing says where clients are");
    }
    return networks;
  }

  private static int forwarded(int field, List<String> networks) {
    if (field > 0 && networks.isEmpty()) {
      throw new IllegalArgumentException("forwardedField, but no networks to look its addresses up in");
    }
    return field;
  }
}
