package dev.penumbra.simulator.scenario.format.service;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.ListOf;
import dev.penumbra.engine.config.format.MapOf;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.dependency.DependencyAccess;
import dev.penumbra.engine.dependency.DependencyOrder;
import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.model.price.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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
      "provisioning", Scalar.wait(true), "time from request to ready");
  private static final Field<Money> PRICE = Field.required(
      "priceUsdPerHour", Scalar.money("US dollars per hour"), "while it exists");

  private static final Field<Double> PER_REQUEST = Field.defaulting(
      "perRequest", Scalar.number("accesses per request", Range.above(0, 1e6)), 1.0,
      "made one after the other, on average");
  private static final Field<Double> LATENCY = Field.required(
      "latencyMillis", Scalar.number("ms", Range.from(0, 1e7)), "what each takes where the dependency is");
  private static final Field<Boolean> AT_HOME = Field.defaulting(
      "atHome", Scalar.flag(), false,
      "whether all go to the one at the service's home, a round trip away; otherwise each goes to the one in its zone");
  private static final Form<DependencyAccess> ACCESS = Form.of(
      "access", "What requests wait for a dependency. Their server is free for others meanwhile.",
      v -> new DependencyAccess(v.get(PER_REQUEST), v.get(LATENCY), v.get(AT_HOME)), PER_REQUEST, LATENCY, AT_HOME);
  private static final Field<Optional<DependencyAccess>> USE = Field.optional(
      "access", ACCESS, "how requests use it; left out, that costs them no time");

  static final Type<DependencyTemplate> TYPE = Form.of(
      "dependency", "Something a service needs beside it in its zone: a database, a queue, a bucket.",
      v -> new DependencyTemplate(
          v.get(NAME), v.get(KIND), v.get(NEEDS), v.get(PARAMETERS), v.get(PROVISIONING), v.get(PRICE),
          v.get(USE)),
      NAME, KIND, NEEDS, PARAMETERS, PROVISIONING, PRICE, USE)
      .where(
          Form.Rule.each(
              "placeholders ${zone}, ${region} and ${service}", v -> unknownPlaceholders(v.get(PARAMETERS)),
              PARAMETERS));

  private DependencyForm() {}

  private static List<Form.Fault> unknownPlaceholders(SortedMap<String, String> parameters) {
    List<Form.Fault> faults = new ArrayList<>();
    parameters.forEach((key, value) -> {
      Matcher matcher = PLACEHOLDER.matcher(value);
      while (matcher.find()) {
        if (!PLACEHOLDERS.contains(matcher.group(1)) || !matcher.group().endsWith("}")) {
          faults.add(new Form.Fault("parameters." + key, "the placeholder '" + matcher.group() + "'"));
        }
      }
    });
    return faults;
  }

  /** Each name is there once. */
  static Form.Rule different(Field<List<DependencyTemplate>> dependencies) {
    return Form.Rule.each("a name of its own for each dependency", v -> {
      List<String> names = v.get(dependencies).stream().map(DependencyTemplate::name).toList();
      return IntStream.range(0, names.size())
          .filter(i -> names.indexOf(names.get(i)) < i)
          .mapToObj(i -> new Form.Fault("dependencies[" + i + "].name", "'" + names.get(i) + "' a second time"))
          .toList();
    }, dependencies);
  }

  /** What each needs is there, and none waits for itself. */
  static Form.Rule needs(Field<List<DependencyTemplate>> dependencies) {
    return Form.Rule.each("names of dependencies of the service, which need each other in no circle", v -> {
      List<DependencyTemplate> all = v.get(dependencies);
      List<Form.Fault> faults = new ArrayList<>();
      List<String> names = all.stream().map(DependencyTemplate::name).toList();
      for (int i = 0; i < all.size(); i++) {
        for (String need : all.get(i).needs()) {
          if (!names.contains(need)) {
            faults.add(new Form.Fault("dependencies[" + i + "].needs", "'" + need + "', which is not among " + names));
          }
        }
      }
      boolean whole = faults.isEmpty() && names.stream().distinct().count() == names.size();
      return whole ? circle(all) : faults;
    }, dependencies);
  }

  private static List<Form.Fault> circle(List<DependencyTemplate> templates) {
    try {
      DependencyOrder.of(templates);
      return List.of();
    } catch (IllegalArgumentException e) {
      return List.of(new Form.Fault("dependencies", String.valueOf(e.getMessage())));
    }
  }
}
