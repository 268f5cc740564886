package dev.penumbra.app.scenario.outline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.penumbra.app.scenario.yaml.Change;
import dev.penumbra.app.scenario.yaml.Where;
import dev.penumbra.app.scenario.yaml.YamlEdit;
import dev.penumbra.app.scenario.yaml.YamlTree;
import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.Type.Kind;
import dev.penumbra.engine.config.format.Type.Shape;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.simulator.scenario.format.ScenarioForm;
import dev.penumbra.simulator.scenario.format.place.Known;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A scenario that moves to another folder goes on pointing to the same files. */
public final class Relocation {
  private final JsonNode tree;
  private final Path from;
  private final Path to;
  private final List<Change> changes = new ArrayList<>();

  private Relocation(JsonNode tree, Path from, Path to) {
    this.tree = tree;
    this.from = from.toAbsolutePath().normalize();
    this.to = to.toAbsolutePath().normalize();
  }

  /** What has to be changed in the text; nothing when the folder is the same. */
  private static List<Change> changes(Form<?> root, JsonNode tree, Path from, Path to) {
    Relocation relocation = new Relocation(tree, from, to);
    if (!relocation.from.equals(relocation.to)) {
      relocation.visit(root, Where.ROOT);
    }
    return List.copyOf(relocation.changes);
  }

  /** A scenario's text as it reads in another folder; one that cannot be read stays as it is. */
  public static String moved(String text, Path from, Path to) {
    try {
      Form<?> root = new ScenarioForm(Known.NOTHING).root();
      String moved = text;
      for (Change change : changes(root, YamlTree.parse(text, "").tree(), from, to)) {
        moved = YamlEdit.apply(YamlTree.parse(moved, ""), change).text();
      }
      return moved;
    } catch (InvalidInputException _) {
      return text;
    }
  }

  /** A path as a document in a folder writes it. */
  public static String written(Path folder, Path file) {
    Path whole = file.toAbsolutePath().normalize();
    Path base = folder.toAbsolutePath().normalize();
    boolean sameRoot = whole.getRoot() != null && whole.getRoot().equals(base.getRoot());
    return (sameRoot ? base.relativize(whole) : whole).toString().replace('\\', '/');
  }

  private void visit(Type<?> type, Where where) {
    switch (type.shape()) {
      case Shape.Single single -> single(single, where, where.in(tree).asText(""));
      case Shape.Mapping(Form<?> form) -> form.fields().forEach(f -> field(f, where.key(f.name())));
      case Shape.Sequence(Type<?> element) -> {
        for (int i = 0; i < where.in(tree).size(); i++) {
          visit(element, where.index(i));
        }
      }
      case Shape.Choice choice -> choice.choices().forEach((word, content) -> {
        if (where.in(tree).has(word)) {
          visit(content, where.key(word));
        }
      });
      case Shape.Entries _,Shape.Named _ -> {
        // no files in these
      }
    }
  }

  private void field(Field<?> field, Where where) {
    boolean absent = where.in(tree).isMissingNode();
    if (absent && field.type().shape() instanceof Shape.Single single && field.fallback().isPresent()) {
      single(single, where, field.shownDefault());
    } else if (!absent) {
      visit(field.type(), where);
    }
  }

  private void single(Shape.Single single, Where where, String path) {
    boolean file = single.kind() == Kind.FILE && !path.isBlank() && !path.equals("none");
    if (file && !Path.of(path).isAbsolute()) {
      changes.add(new Change.Put(where, TextNode.valueOf(written(to, from.resolve(path)))));
    }
  }
}
