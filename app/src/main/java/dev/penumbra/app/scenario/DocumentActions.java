package dev.penumbra.app.scenario;

import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.dialog.Keeping;
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
  private final Keeping keeping;
  private final Imports imports;
  private final ScenarioScreen screen;

  DocumentActions(
      ScreenContext context, FileDialogs dialogs, Imports imports, ScenarioScreen screen) {
    this.context = context;
    this.session = context.session();
    this.dialogs = dialogs;
    this.keeping = new Keeping(session, dialogs, screen::window, screen::commit);
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
    keeping.leave(() -> context.background().run(() -> {
      Path folder = template.toAbsolutePath().normalize().getParent();
      String name = String.valueOf(template.getFileName());
      return new Document(name, folder == null ? template : folder, Optional.empty(), ScenarioFile.text(template));
    }, session::begin, this::fail));
  }

  @Override
  public void open() {
    dialogs.openScenario(screen.window()).ifPresent(this::open);
  }

  @Override
  public void open(Path file) {
    keeping.leave(() -> session.open(file));
  }

  @Override
  public void saveAs() {
    keeping.saveAs();
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
