package dev.penumbra.engine.config.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A mapping with known keys.
 *
 * @param name under which the reference lists it; unique in a file format
 * @param help one line
 * @param build makes the value when every field is legal and every rule holds; an {@link IllegalArgumentException} it
 *     throws all the same becomes a problem
 */
public record Form<T>(String name, String help, Function<Values, T> build, List<Field<?>> fields, List<Rule> rules)
    implements
      Type<T> {
  public Form {
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
  }

  /** A mapping whose fields are legal each by itself. */
  public Form(String name, String help, Function<Values, T> build, List<Field<?>> fields) {
    this(name, help, build, fields, List.of());
  }

  /**
   * What has to hold between fields, or inside one beyond what its type says. It is looked at when all of its fields are
   * legal, whatever stands in the others, so that one problem hides no other.
   *
   * @param fields it is about; the first is where a problem is said to be, unless a fault says it closer
   * @param legal what has to hold
   * @param faults everything that breaks it
   */
  public record Rule(List<Field<?>> fields, String legal, Function<Values, List<Fault>> faults) {
    public Rule {
      fields = List.copyOf(fields);
    }

    /** A rule that is kept or broken as a whole; {@code fault} is what was found when it is broken. */
    public static Rule of(String legal, Function<Values, Optional<String>> fault, Field<?>... fields) {
      String first = fields[0].name();
      return new Rule(
          List.of(fields), legal, v -> fault.apply(v).map(found -> new Fault(first, found)).stream().toList());
    }

    /** A rule that can be broken at several places. */
    public static Rule each(String legal, Function<Values, List<Fault>> faults, Field<?>... fields) {
      return new Rule(List.of(fields), legal, faults);
    }

    private void check(Values values, String path, Problems problems) {
      if (fields.stream().allMatch(field -> values.find(field).isPresent())) {
        String names = String.join(", ", fields.stream().map(Field::name).toList());
        String between = fields.size() > 1 ? legal + " (a rule between " + names + ")" : legal;
        faults.apply(values)
            .forEach(fault -> problems.add(within(path, fault.path()), fault.found(), between));
      }
    }
  }

  /**
   * A place where a rule is broken.
   *
   * @param path within the mapping, such as {@code releases[2].at}
   */
  public record Fault(String path, String found) {}

  public static <T> Form<T> of(String name, String help, Function<Values, T> build, Field<?>... fields) {
    return new Form<>(name, help, build, List.of(fields));
  }

  /** The same, where these rules have to hold as well. */
  public Form<T> where(Rule... more) {
    return new Form<>(name, help, build, fields, List.of(more));
  }

  /** The same, able to be written: {@code parts} takes a value apart into the fields. */
  public Codec<T> codec(Function<T, Values> parts) {
    return new Written<>(this, parts);
  }

  @Override
  public Optional<T> read(JsonNode node, String path, Problems problems) {
    if (!(node instanceof ObjectNode mapping)) {
      problems.add(path, Problems.shown(node), legal());
      return Optional.empty();
    }
    int before = problems.count();
    Values values = readLegal(mapping, path, problems);
    return problems.count() > before ? Optional.empty() : built(values, path, problems);
  }

  /** The values of those fields that are legal; for a mapping whose parts are worth a look even when some are not. */
  public Values readLegal(ObjectNode mapping, String path, Problems problems) {
    refuseUnknown(mapping, path, problems);
    Values values = new Values();
    fields.forEach(field -> field.read(mapping, path, problems, values));
    rules.forEach(rule -> rule.check(values, path, problems));
    return values;
  }

  private Optional<T> built(Values values, String path, Problems problems) {
    try {
      return Optional.of(build.apply(values));
    } catch (IllegalArgumentException e) {
      problems.add(path, String.valueOf(e.getMessage()), "values that fit together: " + legal());
      return Optional.empty();
    }
  }

  private void refuseUnknown(ObjectNode mapping, String path, Problems problems) {
    List<String> known = fields.stream().map(Field::name).toList();
    for (String key : (Iterable<String>) mapping::fieldNames) {
      if (!known.contains(key)) {
        problems.add(within(path, key), "an unknown key", Nearest.among(key, known));
      }
    }
  }

  private static String within(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  @Override
  public String legal() {
    return "a mapping of " + String.join(", ", fields.stream().map(Field::name).toList());
  }

  @Override
  public String reference() {
    return fields.isEmpty() ? "nothing" : "[" + name + "](#" + name + ")";
  }

  @Override
  public String show(T value) {
    return "the defaults of its keys";
  }

  @Override
  public Shape shape() {
    return new Shape.Mapping(this);
  }

  @Override
  public List<Form<?>> forms() {
    List<Form<?>> all = new ArrayList<>();
    all.add(this);
    fields.forEach(field -> all.addAll(field.type().forms()));
    return all;
  }

  /** A mapping that can be written too. */
  private record Written<T>(Form<T> form, Function<T, Values> parts) implements Codec<T> {
    @Override
    public Optional<T> read(JsonNode node, String path, Problems problems) {
      return form.read(node, path, problems);
    }

    @Override
    public JsonNode write(T value) {
      ObjectNode mapping = JsonNodeFactory.instance.objectNode();
      Values values = parts.apply(value);
      form.fields().forEach(field -> field.write(values, mapping));
      return mapping;
    }

    @Override
    public String legal() {
      return form.legal();
    }

    @Override
    public String reference() {
      return form.reference();
    }

    @Override
    public String show(T value) {
      return form.show(value);
    }

    @Override
    public Shape shape() {
      return form.shape();
    }

    @Override
    public List<Form<?>> forms() {
      return form.forms();
    }
  }
}
