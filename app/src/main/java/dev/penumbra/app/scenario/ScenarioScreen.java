package dev.penumbra.app.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.scenario.form.FormPage;
import dev.penumbra.app.scenario.outline.Differences;
import dev.penumbra.app.scenario.outline.Section;
import dev.penumbra.app.scenario.side.Side;
import dev.penumbra.app.scenario.yaml.YamlTree;
import dev.penumbra.app.screen.Screen;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Document;
import dev.penumbra.app.session.Notice;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.config.YamlText;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.simulator.scenario.ScenarioFile;
import dev.penumbra.simulator.scenario.format.ScenarioForm;
import dev.penumbra.simulator.scenario.format.place.Known;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The scenario screen: keeps its model in step with the session's document, and the document with what is entered. */
public final class ScenarioScreen implements Screen {
  private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
  private static final List<KeyCombination> REDO = List.of(
      KeyCombination.valueOf("Shortcut+Shift+Z"), KeyCombination.valueOf("Shortcut+Y"));

  private final ScreenContext context;
  private final Session session;
  private final ScenarioModel model = new ScenarioModel();
  private final ScenarioView view;
  private final ScenarioActions actions;
  private Known known = Known.NOTHING;
  private ScenarioForm form = new ScenarioForm(known);
  private String knownFor = "";
  private Optional<JsonNode> other = Optional.empty();

  public ScenarioScreen(ScreenContext context, FileDialogs dialogs) {
    this.context = context;
    this.session = context.session();
    DocumentEditor editor = new DocumentEditor(
        model, session.edits(), context.words(), () -> dialogs.openAny(window()));
    DocumentActions actions = new DocumentActions(
        context, dialogs, new Imports(context, model, dialogs, editor, this), this);
    this.actions = actions;
    view = new ScenarioView(model, actions, editor, context.words());
    view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    session.edits().document().subscribe(document -> document.ifPresent(this::show));
    session.edits().unsaved().subscribe(_ -> compare());
    session.notice()
        .subscribe(
            notice -> model.problems.set(notice instanceof Notice.Problems(var problems) ? problems : List.of()));
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public List<Place> places() {
    Words words = context.words();
    List<Place> places = new ArrayList<>();
    places.add(new Place(words.text("import.button"), actions::importDemand));
    places.add(new Place(words.text("scenario.save.as"), actions::saveAs));
    actions.templates()
        .forEach(
            file -> places.add(
                new Place(words.text("scenario.place.new", file.getFileName()), () -> actions.newFrom(file))));
    return List.copyOf(places);
  }

  @Override
  public void deactivate() {
    commit();
  }

  @Nullable
  Window window() {
    return view.getScene() == null ? null : view.getScene().getWindow();
  }

  @Override
  public void commit() {
    view.page().commit();
    view.text().commit();
  }

  /** Undo and redo go over the whole document, from within a field too. */
  private void key(KeyEvent event) {
    if (UNDO.match(event)) {
      commit();
      session.edits().undo();
      event.consume();
    } else if (REDO.stream().anyMatch(keys -> keys.match(event))) {
      commit();
      session.edits().redo();
      event.consume();
    }
  }

  private void show(Document document) {
    view.text().show(document.text());
    try {
      YamlTree yaml = YamlTree.parse(document.text(), document.name());
      learn(document, yaml.tree());
      model.unreadable.set(Optional.empty());
      model.draft.set(
          Optional.of(new Draft(document, yaml, known, Section.of(form.root(), yaml.tree()))));
    } catch (InvalidInputException e) {
      var first = e.problems().getFirst();
      model.unreadable.set(
          Optional.of(context.words().text("scenario.unreadable", first.path(), first.found())));
    }
    compare();
  }

  /** Finds out what the document's parts may refer to, when that may have changed; the pages follow. */
  private void learn(Document document, JsonNode tree) {
    String now = document.folder() + "\n" + tree.path("catalogue") + tree.path("zones")
        + tree.path("services").findValues("id");
    if (!now.equals(knownFor) && tree instanceof ObjectNode mapping) {
      knownFor = now;
      ObjectNode copy = mapping.deepCopy();
      context.background().run(() -> ScenarioFile.known(copy, document.folder()), learned -> {
        known = learned;
        form = new ScenarioForm(known);
        session.edits().document().get().ifPresent(this::show);
      }, e -> session.tell(Notice.of(e)));
    }
  }

  /** Sets what the document is compared with; empty is the file as it is kept. */
  void compareWith(Optional<String> name, Optional<JsonNode> tree) {
    other = tree;
    model.against.set(name);
    model.side.set(Side.CHANGES);
    compare();
  }

  private void compare() {
    model.draft.get().ifPresent(draft -> {
      JsonNode before = other.orElseGet(() -> parsed(session.edits().savedText()));
      model.differences.set(Differences.between(before, draft.yaml().tree()));
    });
  }

  private static JsonNode parsed(String text) {
    try {
      return YamlText.parse(text, "");
    } catch (InvalidInputException _) {
      return JsonNodeFactory.instance.objectNode();
    }
  }

  /** Shows the page and the field a path leads to. */
  void openPath(String path) {
    model.draft.get().ifPresent(draft -> {
      model.chosen.set(draft.sections().findNearest(path).where());
      view.page().focus("field-" + path);
    });
  }

  /** Takes files over as if they were dropped here. */
  void dropped(List<Path> files) {
    actions.dropped(files);
  }

  /** The page, for who has to find its way on it. */
  FormPage page() {
    return view.page();
  }

  /** The form of the file with what is known of it. */
  ScenarioForm form() {
    return form;
  }

  Optional<Draft> draft() {
    return model.draft.get();
  }

  /** Where scenarios to begin from lie. */
  Path templates() {
    return context.templates();
  }
}
