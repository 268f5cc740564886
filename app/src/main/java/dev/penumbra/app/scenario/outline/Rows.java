package dev.penumbra.app.scenario.outline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.app.scenario.outline.Row.Caption;
import dev.penumbra.app.scenario.yaml.Where;
import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.Type.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of a page, as the format describes the place and the tree fills it. */
public final class Rows {
  private final JsonNode tree;
  private final List<Row> rows = new ArrayList<>();

  private Rows(JsonNode tree) {
    this.tree = tree;
  }

  /** All rows for a place of a tree. */
  public static List<Row> of(Type<?> type, Where where, Caption caption, JsonNode tree) {
    Rows made = new Rows(tree);
    if (type.shape() instanceof Shape.Mapping(Form<?> form)) {
      made.fields(form, where, 0);
    } else {
      made.row(type, where, caption);
    }
    return List.copyOf(made.rows);
  }

  /** Those of the whole file that are not pages of their own. */
  public static List<Row> ofRoot(Form<?> root, JsonNode tree) {
    Rows made = new Rows(tree);
    root.fields()
        .stream()
        .filter(f -> f.type().shape() instanceof Shape.Single)
        .forEach(f -> made.row(f.type(), Where.ROOT.key(f.name()), caption(f, 0)));
    return List.copyOf(made.rows);
  }

  /** Key, help and default of a field. */
  public static Caption caption(Field<?> field, int depth) {
    String unit = field.type().shape() instanceof Shape.Single single ? single.unit() : "";
    return new Caption(
        field.name(), Titles.ofValue(field.name(), unit), field.help(), field.fallback().map(_ -> field.shownDefault()),
        depth);
  }

  private void fields(Form<?> form, Where where, int depth) {
    for (Field<?> field : form.fields()) {
      row(field.type(), where.key(field.name()), caption(field, depth));
    }
  }

  private void row(Type<?> type, Where where, Caption caption) {
    switch (type.shape()) {
      case Shape.Single single -> rows.add(new Row.Single(where, caption, type, single));
      case Shape.Mapping(Form<?> form) -> mapping(type, form, where, caption);
      case Shape.Sequence(Type<?> element) -> sequence(type, element, where, caption);
      case Shape.Entries entries -> entries(entries, where, caption);
      case Shape.Choice choice -> choice(choice, where, caption);
      case Shape.Named named -> named(named, where, caption);
    }
  }

  private void mapping(Type<?> type, Form<?> form, Where where, Caption caption) {
    if (form.fields().isEmpty()) {
      return;
    }
    boolean given = !where.in(tree).isMissingNode();
    boolean mayBeAbsent = caption.fallback().isPresent();
    if (!given && mayBeAbsent && form.fields().stream().anyMatch(f -> f.fallback().isEmpty())) {
      rows.add(new Row.Absent(where, caption, type));
    } else {
      rows.add(new Row.Heading(where, caption, given && mayBeAbsent));
      fields(form, where, caption.depth() + 1);
    }
  }

  private void sequence(Type<?> type, Type<?> element, Where where, Caption caption) {
    if (element.shape() instanceof Shape.Single single) {
      rows.add(new Row.Several(where, caption, type, single));
    } else {
      rows.add(new Row.Elements(where, caption, element, Titles.ofElements(where.in(tree))));
    }
  }

  private void entries(Shape.Entries entries, Where where, Caption caption) {
    JsonNode there = where.in(tree);
    rows.add(new Row.Heading(where, caption, !there.isMissingNode() && caption.fallback().isPresent()));
    Set<String> keys = new LinkedHashSet<>(entries.known());
    there.fieldNames().forEachRemaining(keys::add);
    int depth = caption.depth() + 1;
    for (String key : keys) {
      row(entries.value(), where.key(key), new Caption(key, key, "", Optional.of(""), depth));
    }
    if (entries.known().isEmpty()) {
      rows.add(new Row.NewKey(where, new Caption(caption.key(), caption.title(), "", Optional.of(""), depth),
          entries.value()));
    }
  }

  private void choice(Shape.Choice choice, Where where, Caption caption) {
    JsonNode there = where.in(tree);
    Optional<String> chosen = there.isTextual()
        ? Optional.of(there.textValue())
        : Optional.of(there).filter(t -> t.isObject() && t.size() == 1).map(t -> t.fieldNames().next());
    rows.add(
        new Row.Choice(where, caption, choice, List.copyOf(choice.choices().keySet()), chosen, false));
    chosen.ifPresent(
        word -> Optional.<Type<?>>ofNullable(choice.choices().get(word))
            .ifPresent(content -> content(content, where.key(word), caption)));
  }

  private void named(Shape.Named named, Where where, Caption caption) {
    JsonNode name = where.in(tree).path("name");
    Optional<String> chosen = Optional.of(name).filter(JsonNode::isTextual).map(JsonNode::textValue);
    rows.add(new Row.Choice(where, caption, named, named.names(), chosen, true));
    chosen.filter(named.names()::contains)
        .ifPresent(word -> content(named.parameters().apply(word), where.key("parameters"), caption));
  }

  private void content(Type<?> type, Where where, Caption caption) {
    if (type.shape() instanceof Shape.Mapping(Form<?> form)) {
      fields(form, where, caption.depth() + 1);
    }
  }
}
