package dev.penumbra.app.scenario.outline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.app.scenario.outline.Row.Caption;
import dev.penumbra.app.scenario.yaml.Where;
import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.Type.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a scenario with a page of its own: a key of the file, or an element of a list below one.
 *
 * @param title what it is called; empty for the whole file
 */
public record Section(Where where, String title, Caption caption, Type<?> type, List<Section> children) {
  public Section {
    children = List.copyOf(children);
  }

  /** The whole file. */
  public static Section of(Form<?> root, JsonNode tree) {
    List<Section> children = new ArrayList<>();
    for (Field<?> field : root.fields()) {
      if (!(field.type().shape() instanceof Shape.Single)) {
        Where where = Where.ROOT.key(field.name());
        children.add(
            new Section(
                where, Titles.ofKey(field.name()), Rows.caption(field, 0), field.type(),
                elements(field.type(), where, tree)));
      }
    }
    return new Section(Where.ROOT, "", new Caption("", "", root.help(), Optional.empty(), 0), root, children);
  }

  /** Elements of all lists of mappings that are on the page of a place. */
  private static List<Section> elements(Type<?> type, Where where, JsonNode tree) {
    return switch (type.shape()) {
      case Shape.Single _,Shape.Entries _,Shape.Named _ -> List.of();
      case Shape.Mapping(Form<?> form) -> form.fields()
          .stream()
          .flatMap(f -> elements(f.type(), where.key(f.name()), tree).stream())
          .toList();
      case Shape.Choice choice -> choice.choices()
          .entrySet()
          .stream()
          .filter(e -> where.in(tree).has(e.getKey()))
          .flatMap(e -> elements(e.getValue(), where.key(e.getKey()), tree).stream())
          .toList();
      case Shape.Sequence(Type<?> element) -> listed(element, where, tree);
    };
  }

  private static List<Section> listed(Type<?> element, Where list, JsonNode tree) {
    List<Section> sections = new ArrayList<>();
    if (!(element.shape() instanceof Shape.Single) && list.in(tree).isArray()) {
      List<String> titles = Titles.ofElements(list.in(tree));
      for (int i = 0; i < titles.size(); i++) {
        Where where = list.index(i);
        String help = element.shape() instanceof Shape.Mapping(Form<?> form) ? form.help() : "";
        sections.add(
            new Section(
                where, titles.get(i), new Caption(list.lastName(), titles.get(i), help, Optional.empty(), 0), element,
                elements(element, where, tree)));
      }
    }
    return sections;
  }

  /** The rows of its page. */
  public List<Row> rows(JsonNode tree) {
    return where.isRoot() && type instanceof Form<?> root
        ? Rows.ofRoot(root, tree)
        : Rows.of(type, where, caption, tree);
  }

  /** The section whose page shows a place, as problems name it; this one when none below does. */
  public Section findNearest(String path) {
    return children.stream()
        .filter(child -> isWithin(path, child.where().toString()))
        .findFirst()
        .map(child -> child.findNearest(path))
        .orElse(this);
  }

  /** The section of a place; empty when it has no page of its own. */
  public Optional<Section> find(Where place) {
    if (where.equals(place)) {
      return Optional.of(this);
    }
    return children.stream().flatMap(child -> child.find(place).stream()).findFirst();
  }

  /** True when a path is that of a place or of something in it. */
  public static boolean isWithin(String path, String place) {
    return path.equals(place) || path.startsWith(place + ".") || path.startsWith(place + "[");
  }
}
