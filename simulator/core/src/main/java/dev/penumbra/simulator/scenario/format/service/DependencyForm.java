package dev.penumbra.simulator.scenario.format.service;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.ListOf;
import dev.penumbra.engine.config.format.MapOf;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.model.price.Money;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template of something a service needs beside it. */
final class DependencyForm {
  private static final List<String> PLACEHOLDERS = List.of("zone", "region", "service");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}?");

  private static final Field<String> NAME = Field.required(
      "name", Scalar.id("a name", name -> name), "unique within the service");
  private static final Field<String> KIND = Field.required("kind", Scalar.text(), "what it is, such as postgresql");
  private static final Field<List<String>> NEEDS = Field.defaulting(
      "needs", new ListOf<>(Scalar.id("a name", name -> name)), List.of(),
      "names of templates of the service that must be ready before");
  private static final Field<SortedMap<String, String>> PARAMETERS = Field.defaulting(
      "parameters", new MapOf<>("any name", List.of(), new AnyText()), new TreeMap<>(),
      "values; ${zone}, ${region} and ${service} are filled in for each zone");
  private static final Field<Duration> PROVISIONING = Field.required(
      "provisioning", Scalar.duration(true), "time from request to ready");
  private static final Field<Money> PRICE = Field.required(
      "priceUsdPerHour", Scalar.money("US dollars per hour"), "while it exists");

  static final Type<DependencyTemplate> TYPE = Form.of(
      "dependency", "Something a service needs beside it in its zone: a database, a queue, a bucket.",
      v -> new DependencyTemplate(
          v.get(NAME), v.get(KIND), v.get(NEEDS), fillable(v.get(PARAMETERS)), v.get(PROVISIONING), v.get(PRICE)),
      NAME, KIND, NEEDS, PARAMETERS, PROVISIONING, PRICE);

  private DependencyForm() {}

  private static SortedMap<String, String> fillable(SortedMap<String, String> parameters) {
    for (String value : parameters.values()) {
      Matcher matcher = PLACEHOLDER.matcher(value);
      while (matcher.find()) {
        if (!PLACEHOLDERS.contains(matcher.group(1)) || !matcher.group().endsWith("}")) {
          throw new IllegalArgumentException(
              "unknown placeholder '" + matcher.group() + "'; there are ${zone}, ${region} and ${service}");
        }
      }
    }
    return parameters;
  }
}
