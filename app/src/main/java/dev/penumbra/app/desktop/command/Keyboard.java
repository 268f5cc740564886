package dev.penumbra.app.desktop.command;

import dev.penumbra.app.desktop.shell.Actions;
import dev.penumbra.app.desktop.shell.Shell;
import dev.penumbra.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What keys do anywhere in the window, with the cheat sheet and the search that lie over its content when asked for. */
public final class Keyboard {
  private final StackPane root = new StackPane();
  private final CheatSheet sheet;
  private final Palette palette;

  public Keyboard(Shell shell, Actions actions) {
    Words words = shell.context().words();
    Commands commands = new Commands(shell, actions);
    List<Command> shown = new ArrayList<>(commands.all());
    this.palette = new Palette(words, commands::everything);
    shown.add(Command.of(words.text("command.search"), palette::open, "Shortcut+K"));
    this.sheet = new CheatSheet(words, shown);
    shown.add(Command.of(words.text("command.sheet"), sheet::toggle, "F1"));
    root.getChildren().setAll(shell.root(), sheet, palette);
    root.sceneProperty().subscribe(scene -> {
      if (scene != null) {
        install(scene, shown);
      }
    });
  }

  /** The window's content with what may lie over it; keys work once it is in a scene. */
  public Parent root() {
    return root;
  }

  private void install(Scene scene, List<Command> commands) {
    for (Command command : commands) {
      for (KeyCombination keys : command.keys()) {
        if (isPlain(keys)) {
          plain(scene, keys, command.action());
        } else {
          scene.getAccelerators().put(keys, command.action());
        }
      }
    }
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && (palette.isVisible() || sheet.isVisible())) {
        palette.close();
        sheet.setVisible(false);
        event.consume();
      }
    });
  }

  /** A key that would also be typed or moves what has the focus. */
  private static boolean isPlain(KeyCombination keys) {
    return keys instanceof KeyCodeCombination one && !one.getCode().isFunctionKey()
        && one.getShortcut() != KeyCombination.ModifierValue.DOWN;
  }

  /** A key alone works wherever nothing else takes it: not while text is being typed. */
  private static void plain(Scene scene, KeyCombination keys, Runnable action) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      boolean typing = scene.getFocusOwner() instanceof TextInputControl;
      if (!typing && keys.match(event) && !isWanted(scene.getFocusOwner(), event)) {
        action.run();
        event.consume();
      }
    });
  }

  /** Lists and tables move by the arrows themselves, and the space bar presses a button that has the focus. */
  private static boolean isWanted(@Nullable Node focused, KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      return focused instanceof ButtonBase;
    }
    return event.getCode().isArrowKey() && focused != null && !focused.lookupAll(".virtual-flow").isEmpty();
  }
}
