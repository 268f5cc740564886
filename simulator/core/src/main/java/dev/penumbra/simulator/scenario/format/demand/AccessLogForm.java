package dev.penumbra.simulator.scenario.format.demand;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.ListOf;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.simulator.demand.accesslog.ServicePaths.Rule;
import dev.penumbra.simulator.scenario.format.place.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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
    return Form.<DemandPlan>of(
        "accessLog", "What web servers wrote down. Addresses are looked up and forgotten.",
        v -> new DemandPlan.AccessLog(
            v.get(FILES), v.get(services), v.get(PLACE_FIELD), v.get(PLACES), v.get(NETWORKS), v.get(FORWARDED),
            v.get(CELL), v.get(MISSING)),
        FILES, services, PLACE_FIELD, PLACES, NETWORKS, FORWARDED, CELL, MISSING)
        .where(rules(services).toArray(Form.Rule[]::new));
  }

  private static Form<Rule> rule(Known known) {
    Field<Integer> service = Field.required("service", known.servicePosition(), "whose requests they are");
    Field<String> path = Field.defaulting(
        "path",
        new Scalar<>(
            Type.Shape.Single.of(Type.Kind.TEXT),
            "what a path begins with, such as /api/, or /*/cart where * takes any characters",
            node -> Optional.of(node.asText()).filter(text -> text.startsWith("/") || text.startsWith("*")),
            TextNode::valueOf),
        "", "what the path of the request begins with, as it stands in the log; left out, every line");
    Field<Double> perLine = Field.defaulting(
        "requestsPerLine", Scalar.number("requests per line", Range.from(0, 1e9)), 1.0, "how many a line stands for");
    return Form.of(
        "logService", "The lines of a service.", v -> new Rule(v.get(service), v.get(path), v.get(perLine)),
        service, path, perLine);
  }

  private static List<Form.Rule> rules(Field<List<Rule>> services) {
    return List.of(
        oneOrMore(FILES), oneOrMore(services),
        Form.Rule.each("each file once, so that its lines count once", v -> again(v.get(FILES)), FILES),
        Form.Rule.each("services of which none takes all lines of a later one", v -> hidden(v.get(services)), services),
        Form.Rule.of(
            "`places` beside a `placeField` that names one of them",
            v -> without(v.get(PLACES).isPresent() && v.get(PLACE_FIELD).isEmpty(), "placeField"), PLACES, PLACE_FIELD),
        Form.Rule.of(
            "`placeField` or `networks`",
            v -> Optional.of("neither placeField nor networks: nothing says where clients are")
                .filter(_ -> v.get(PLACE_FIELD).isEmpty() && v.get(NETWORKS).isEmpty()),
            PLACE_FIELD, NETWORKS),
        Form.Rule.of(
            "a `forwardedField` beside `networks`, where its addresses are looked up",
            v -> without(v.get(FORWARDED) > 0 && v.get(NETWORKS).isEmpty(), "networks"), FORWARDED, NETWORKS));
  }

  private static <T> Form.Rule oneOrMore(Field<List<T>> list) {
    return Form.Rule.of("one or more", v -> Optional.of("an empty list").filter(_ -> v.get(list).isEmpty()), list);
  }

  private static Optional<String> without(boolean broken, String other) {
    return broken ? Optional.of("it without " + other) : Optional.empty();
  }

  private static List<Form.Fault> again(List<String> files) {
    return IntStream.range(0, files.size())
        .filter(i -> files.indexOf(files.get(i)) < i)
        .mapToObj(i -> new Form.Fault("files[" + i + "]", "'" + files.get(i) + "' a second time"))
        .toList();
  }

  private static List<Form.Fault> hidden(List<Rule> rules) {
    List<Form.Fault> faults = new ArrayList<>();
    for (int later = 1; later < rules.size(); later++) {
      Rule behind = rules.get(later);
      int until = later;
      IntStream.range(0, until)
          .filter(earlier -> rules.get(earlier).hides(behind))
          .findFirst()
          .ifPresent(
              earlier -> faults.add(
                  new Form.Fault(
                      "services[" + until + "]", "an entry without lines: services[" + earlier + "] takes them all")));
    }
    return faults;
  }
}
