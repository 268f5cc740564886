package dev.penumbra.app.desktop;

import dev.penumbra.app.desktop.Preferences.Place;
import dev.penumbra.app.desktop.command.Keyboard;
import dev.penumbra.app.desktop.example.LastRun;
import dev.penumbra.app.desktop.shell.Actions;
import dev.penumbra.app.desktop.shell.Shell;
import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.dialog.Keeping;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Background;
import dev.penumbra.app.session.Document;
import dev.penumbra.app.session.Notice;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.theme.Appearance;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import dev.penumbra.app.workspace.KeptWhilePossible;
import dev.penumbra.app.workspace.Workspace;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.store.file.StoreException;
import dev.penumbra.simulator.store.text.ScenarioText;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window and everything in it, put together. */
public final class Desk implements AutoCloseable {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 600;

  private final Stage stage;
  private final Home home;
  private final Preferences preferences;
  private final ScreenContext context;
  private final Shell shell;
  private final FileDialogs dialogs;
  private final Keeping keeping;

  private Desk(Stage stage, Home home, FileDialogs dialogs) {
    this.stage = stage;
    this.home = home;
    this.dialogs = dialogs;
    this.preferences = Preferences.read(home.preferences());
    Appearance appearance = new Appearance(preferences.theme());
    appearance.scale().set(preferences.scale());
    Background background = new Background(Platform::runLater);
    StoredOrNot stored = StoredOrNot.open(home);
    Session session = new Session(
        background, document -> KeptWhilePossible.of(stored.sinks(document), this::tellUnkept));
    session.recent().restore(preferences.recent());
    context = new ScreenContext(session, background, appearance, Words.english(), new Figures(ZoneOffset.UTC),
        stored.workspace(),
        home.templates());
    Actions actions = new WindowActions();
    keeping = new Keeping(session, dialogs, () -> stage, () -> shell().commit());
    shell = new Shell(context, Screens.of(context, dialogs), actions);
    Scene scene = new Scene(new Keyboard(shell, actions).root(), WIDTH, HEIGHT);
    appearance.applyTo(scene);
    stage.setScene(scene);
    stage.setOnCloseRequest(closing -> {
      closing.consume();
      keeping.leave(stage::close);
    });
    place();
    stored.failure().ifPresent(session::tell);
  }

  /** Puts a window together on a stage that is not shown yet. */
  public static Desk open(Stage stage, Home home) {
    return open(stage, home, FileDialogs.ofDesktop(Words.english()));
  }

  /** The same with other dialogues. */
  static Desk open(Stage stage, Home home, FileDialogs dialogs) {
    Desk desk = new Desk(stage, home, dialogs);
    desk.shell.start();
    return desk;
  }

  /** On the thread of the run. */
  private void tellUnkept(StoreException why) {
    Platform.runLater(() -> context.fail(context.words().text("run.unkept", String.valueOf(why.getMessage()))));
  }

  private void place() {
    stage.setTitle(context.words().text("app.name"));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    preferences.place().ifPresent(p -> {
      stage.setX(p.x());
      stage.setY(p.y());
      stage.setWidth(p.width());
      stage.setHeight(p.height());
    });
  }

  /**
   * What a first frame can do without: the icon, and a scenario, which is the one given, else the one that was open last,
   * else the example.
   */
  public void begin(Optional<Path> file) {
    stage.getIcons().setAll(AppIcon.images());
    Path first = file.or(() -> preferences.scenario().filter(Files::exists)).orElse(home.firstExample().scenario());
    new LastRun(context).showWhenOpen();
    context.session().open(first);
  }

  /** The content of the window. */
  public Shell shell() {
    return shell;
  }

  /** What the window is about. */
  public Session session() {
    return context.session();
  }

  /** How it looks. */
  public Appearance appearance() {
    return context.appearance();
  }

  @Override
  public void close() {
    shell.stop();
    context.session().close();
    Optional<Path> open = context.session().edits().document().get().flatMap(Document::file);
    Preferences now = new Preferences(
        context.appearance().theme().get(), context.appearance().scale().get(),
        Optional.of(new Place(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight())), open,
        List.copyOf(context.session().recent().files()));
    if (Files.isDirectory(home.folder())) {
      keep(now);
    }
  }

  /** The window closes all the same when there is no room for them: what was remembered before stays. */
  private void keep(Preferences now) {
    try {
      now.write(home.preferences());
    } catch (UncheckedIOException e) {
      System.err.println("the window's place and theme are not remembered: " + e.getMessage());
    }
  }

  /** Runs are kept unless the workspace cannot be used; the window opens all the same and says why. */
  private record StoredOrNot(Optional<Workspace> workspace, Optional<Notice> failure) {
    static StoredOrNot open(Home home) {
      try {
        home.firstExample().giveTo(home.workspace());
        return new StoredOrNot(Optional.of(Workspace.open(home.workspace())), Optional.empty());
      } catch (StoreException | UncheckedIOException e) {
        return new StoredOrNot(Optional.empty(), Optional.of(new Notice.Failure(String.valueOf(e.getMessage()))));
      }
    }

    ResultSink.Factory sinks(Document document) {
      return workspace
          .map(w -> w.keeping(new ScenarioText(document.name(), document.folder().toString(), document.text())))
          .orElse(_ -> ResultSink.NONE);
    }
  }

  /** What takes a dialogue of the desktop. */
  private final class WindowActions implements Actions {
    @Override
    public void open() {
      dialogs.openScenario(stage).ifPresent(file -> keeping.leave(() -> session().open(file)));
    }

    @Override
    public void save() {
      keeping.save();
    }

    @Override
    public void run() {
      shell.commit();
      session().start();
    }
  }
}
