package dev.penumbra.app.dialog;

import dev.penumbra.app.scenario.outline.Relocation;
import dev.penumbra.app.session.Document;
import dev.penumbra.app.session.Session;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Keeps the scenario in a file, and lets no edits be lost unasked. */
public final class Keeping {
  private final Session session;
  private final FileDialogs dialogs;
  private final Supplier<@Nullable Window> owner;
  private final Runnable commit;

  /**
   * For one window.
   *
   * @param owner of the dialogues
   * @param commit takes over what is typed in a field that was not left yet
   */
  public Keeping(Session session, FileDialogs dialogs, Supplier<@Nullable Window> owner, Runnable commit) {
    this.session = session;
    this.dialogs = dialogs;
    this.owner = owner;
    this.commit = commit;
  }

  /** Keeps the scenario in its file; asks for one when it has none. */
  public void save() {
    commit.run();
    saveThen(() -> {});
  }

  /** Keeps it in another file; what it points to stays the same. */
  public void saveAs() {
    commit.run();
    saveElsewhere(() -> {});
  }

  /** Goes on to what gives the document up, once its edits are kept or people have given them up; else nothing happens. */
  public void leave(Runnable next) {
    commit.run();
    if (!session.edits().unsaved().get()) {
      next.run();
      return;
    }
    switch (dialogs.unsaved(owner.get())) {
      case SAVE -> saveThen(next);
      case GIVE_UP -> next.run();
      case STAY -> {
      }
    }
  }

  private void saveThen(Runnable next) {
    document().flatMap(Document::file)
        .ifPresentOrElse(
            file -> session.save(file, UnaryOperator.identity(), next), () -> saveElsewhere(next));
  }

  private void saveElsewhere(Runnable next) {
    document().ifPresent(document -> dialogs.saveScenario(owner.get(), document.name()).ifPresent(file -> {
      Path to = file.toAbsolutePath().normalize().getParent();
      session.save(file, to == null ? UnaryOperator.identity() : text -> Relocation.moved(text, document.folder(), to),
          next);
    }));
  }

  private Optional<Document> document() {
    return session.edits().document().get();
  }
}
