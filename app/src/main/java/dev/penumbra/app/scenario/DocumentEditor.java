package dev.penumbra.app.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.penumbra.app.scenario.form.FormActions;
import dev.penumbra.app.scenario.form.pick.Option;
import dev.penumbra.app.scenario.outline.Beginning;
import dev.penumbra.app.scenario.outline.Relocation;
import dev.penumbra.app.scenario.yaml.Change;
import dev.penumbra.app.scenario.yaml.Where;
import dev.penumbra.app.scenario.yaml.YamlEdit;
import dev.penumbra.app.scenario.yaml.YamlTree;
import dev.penumbra.app.session.Edits;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.problem.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what the pages ask for into edits of the text. */
final class DocumentEditor implements FormActions {
  private final ScenarioModel model;
  private final Edits edits;
  private final Words words;
  private final Supplier<Optional<Path>> chooser;

  /**
   * An editor of the session's document.
   *
   * @param chooser asks for a file
   */
  DocumentEditor(ScenarioModel model, Edits edits, Words words, Supplier<Optional<Path>> chooser) {
    this.model = model;
    this.edits = edits;
    this.words = words;
    this.chooser = chooser;
  }

  @Override
  public void change(Change change) {
    changeAll(label(change), List.of(change));
  }

  /** Several changes that are undone as one. */
  void changeAll(String label, List<Change> changes) {
    edits.document().get().ifPresent(document -> {
      try {
        String text = document.text();
        boolean intact = true;
        for (Change change : changes) {
          YamlEdit.Edited edited = YamlEdit.apply(YamlTree.parse(text, document.name()), change);
          text = edited.text();
          intact = intact && edited.intact();
        }
        model.lost.set(intact ? Optional.empty() : Optional.of(words.text("scenario.lost")));
        edits.apply(label, text);
      } catch (InvalidInputException e) {
        model.lost.set(Optional.of(words.text("scenario.unreadable.edit")));
      }
    });
  }

  private String label(Change change) {
    return switch (change) {
      case Change.Put(Where where, _) -> words.text("scenario.edit.put", where);
      case Change.Remove(Where where) -> words.text("scenario.edit.remove", where);
      case Change.Insert(Where where, _) -> words.text("scenario.edit.insert", where.parent());
      case Change.Swap(Where where) -> words.text("scenario.edit.swap", where.parent());
    };
  }

  @Override
  public void open(Where where) {
    model.chosen.set(where);
  }

  @Override
  public void look(Where where) {
    model.worked.set(Optional.of(where));
  }

  @Override
  public JsonNode beginning(Type<?> type, int number) {
    JsonNode tree = model.draft.get().map(d -> d.yaml().tree()).orElse(JsonNodeFactory.instance.objectNode());
    return new Beginning(tree, number).of(type);
  }

  @Override
  public Optional<String> chooseFile() {
    return chooser.get()
        .flatMap(file -> edits.document().get().map(document -> Relocation.written(document.folder(), file)));
  }

  @Override
  public List<Option> options(List<String> known) {
    Map<String, Zone> zones = model.draft.get()
        .map(d -> d.known().catalogue().stream().collect(Collectors.toMap(z -> z.id().value(), Function.identity())))
        .orElse(Map.of());
    return known.stream().map(word -> new Option(word, described(zones.get(word)))).toList();
  }

  private String described(@Nullable Zone zone) {
    return zone == null ? "" : words.text("scenario.zone", zone.city(), zone.country(), words.name(zone.kind()));
  }
}
