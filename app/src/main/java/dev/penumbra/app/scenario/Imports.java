package dev.penumbra.app.scenario;

import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.scenario.intake.ImportPane;
import dev.penumbra.app.scenario.intake.Look;
import dev.penumbra.app.scenario.intake.Meaning;
import dev.penumbra.app.scenario.intake.Sample;
import dev.penumbra.app.scenario.intake.Taking;
import dev.penumbra.app.scenario.yaml.Where;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Notice;
import dev.penumbra.engine.config.format.scalar.Quantity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes files in as the demand of the open scenario. */
final class Imports {
  private static final Duration USUAL_SLOT = Duration.ofMinutes(15);

  private final ScreenContext context;
  private final ScenarioModel model;
  private final FileDialogs dialogs;
  private final DocumentEditor editor;
  private final ScenarioScreen screen;
  private int asked;

  Imports(
      ScreenContext context, ScenarioModel model, FileDialogs dialogs, DocumentEditor editor, ScenarioScreen screen) {
    this.context = context;
    this.model = model;
    this.dialogs = dialogs;
    this.editor = editor;
    this.screen = screen;
  }

  /** Asks for a file and begins to look at it. */
  void choose() {
    dialogs.openAny(screen.window()).ifPresent(this::begin);
  }

  /** Shows a file with what it seems to mean. */
  void begin(Path file) {
    screen.commit();
    context.background().run(() -> Sample.read(file), this::show, this::fail);
  }

  private void show(Sample sample) {
    if (model.draft.get().isEmpty()) {
      return;
    }
    ImportPane.Asked pane = new ImportPane.Asked() {
      @Override
      public void look() {
        withPane(Imports.this::look);
      }

      @Override
      public void take() {
        withPane(Imports.this::take);
      }

      @Override
      public void leave() {
        model.intake.set(Optional.empty());
      }
    };
    model.intake.set(
        Optional.of(
            new ImportPane(
                sample, model.draft.get().orElseThrow().known().services(), () -> dialogs.openAny(screen.window()),
                pane, context.words(), context.figures(), context::fail)));
    pane.look();
  }

  private void withPane(Consumer<ImportPane> action) {
    model.intake.get().ifPresent(action);
  }

  /** Reads the whole file; when the meaning changes meanwhile, what it came to is no longer of interest. */
  private void look(ImportPane pane) {
    int mine = ++asked;
    Meaning meaning = pane.meaning();
    Duration slot = slot();
    pane.show(Optional.empty());
    context.background().run(() -> Look.at(pane.sample().file(), meaning, slot), look -> {
      if (mine == asked) {
        pane.show(Optional.of(look));
      }
    }, this::fail);
  }

  private Duration slot() {
    return model.draft.get()
        .map(d -> Where.ROOT.key("window").key("slot").in(d.yaml().tree()).asText(""))
        .flatMap(Quantity::duration)
        .filter(Duration::isPositive)
        .orElse(USUAL_SLOT);
  }

  private void take(ImportPane pane) {
    Meaning meaning = pane.meaning();
    Look look = pane.look().orElseThrow();
    Taking taking = new Taking(model.draft.get().orElseThrow().document().folder(), slot());
    context.background().run(() -> taking.kept(pane.sample(), meaning, look), file -> {
      model.intake.set(Optional.empty());
      editor.changeAll(
          context.words().text("import.edit", pane.sample().file().getFileName()), taking.changes(file, meaning, look));
      model.chosen.set(Where.ROOT.key("demand"));
    }, this::fail);
  }

  private void fail(RuntimeException failure) {
    context.session().tell(Notice.of(failure));
  }

  /** Files dropped on the screen: scenarios are opened, others looked at. */
  void dropped(List<Path> files, Consumer<Path> open) {
    files.stream().findFirst().ifPresent(file -> {
      String name = file.toString();
      if (name.endsWith(".yaml") || name.endsWith(".yml")) {
        open.accept(file);
      } else {
        begin(file);
      }
    });
  }
}
