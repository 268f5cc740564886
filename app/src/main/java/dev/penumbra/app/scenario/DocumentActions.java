package dev.penumbra.app.scenario;

import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.scenario.outline.Relocation;
import dev.penumbra.app.scenario.yaml.Change;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Document;
import dev.penumbra.app.session.Notice;
import dev.penumbra.app.session.Session;
import dev.penumbra.engine.config.YamlText;
import dev.penumbra.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ObservableList;

/** What takes files: new, open, save as, comparing. */
final class DocumentActions implements ScenarioActions {
  private final ScreenContext context;
  private final Session session;
  private final FileDialogs dialogs;
  private final DocumentEditor editor;
  private final Imports imports;
  private final ScenarioScreen screen;

  DocumentActions(
      ScreenContext context, FileDialogs dialogs, DocumentEditor editor, Imports imports, ScenarioScreen screen) {
    this.context = context;
    this.session = context.session();
    this.dialogs = dialogs;
    this.editor = editor;
    this.imports = imports;
    this.screen = screen;
  }

  @Override
  public List<Path> templates() {
    try (Stream<Path> files = Files.list(screen.templates())) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException _) {
      return List.of(); // the program was installed without them; the menu is greyed out
    }
  }

  @Override
  public ObservableList<Path> recent() {
    return session.recent().files();
  }

  @Override
  public void newFrom(Path template) {
    if (mayLeave()) {
      context.background().run(() -> {
        Path folder = template.toAbsolutePath().normalize().getParent();
        String name = String.valueOf(template.getFileName());
        return new Document(name, folder == null ? template : folder, Optional.empty(), ScenarioFile.text(template));
      }, session::begin, this::fail);
    }
  }

  @Override
  public void open() {
    dialogs.openScenario(screen.window()).ifPresent(this::open);
  }

  @Override
  public void open(Path file) {
    if (mayLeave()) {
      session.open(file);
    }
  }

  private boolean mayLeave() {
    screen.commit();
    return !session.edits().unsaved().get() || dialogs.mayDiscard(screen.window());
  }

  @Override
  public void saveAs() {
    screen.commit();
    session.edits()
        .document()
        .get()
        .flatMap(document -> dialogs.saveScenario(screen.window(), document.name()))
        .ifPresent(this::saveAs);
  }

  /** Keeps the document in another file; what it points to stays the same. */
  private void saveAs(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    screen.draft().ifPresent(draft -> {
      if (folder != null) {
        List<Change> changes = Relocation.changes(
            screen.form().root(), draft.yaml().tree(), draft.document().folder(), folder);
        if (!changes.isEmpty()) {
          editor.changeAll(context.words().text("scenario.edit.paths"), changes);
        }
      }
    });
    session.save(file);
  }

  @Override
  public void importDemand() {
    imports.choose();
  }

  @Override
  public void dropped(List<Path> files) {
    imports.dropped(files, this::open);
  }

  @Override
  public void typed(String text) {
    session.edits().apply(context.words().text("scenario.edit.text"), text);
  }

  @Override
  public void compareWithOther() {
    dialogs.openScenario(screen.window())
        .ifPresent(
            file -> context.background()
                .run(
                    () -> YamlText.parse(ScenarioFile.text(file), String.valueOf(file.getFileName())),
                    tree -> screen.compareWith(Optional.of(String.valueOf(file.getFileName())), Optional.of(tree)),
                    this::fail));
  }

  @Override
  public void compareWithKept() {
    screen.compareWith(Optional.empty(), Optional.empty());
  }

  @Override
  public void failed(String message) {
    context.fail(message);
  }

  @Override
  public void openPath(String path) {
    screen.openPath(path);
  }

  private void fail(RuntimeException failure) {
    session.tell(Notice.of(failure));
  }
}
