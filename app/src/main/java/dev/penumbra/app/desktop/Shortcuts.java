package dev.penumbra.app.desktop;

import dev.penumbra.app.desktop.shell.Actions;
import dev.penumbra.app.desktop.shell.Shell;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.whatif.WhatIf;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What keys do anywhere in the window. */
final class Shortcuts {
  private final Scene scene;

  private Shortcuts(Scene scene) {
    this.scene = scene;
  }

  static void install(Scene scene, Shell shell, Session session, Actions actions) {
    Shortcuts keys = new Shortcuts(scene);
    var transport = session.transport();
    keys.on("Shortcut+Enter", session::start);
    keys.on("Shortcut+O", actions::open);
    keys.on("Shortcut+S", actions::save);
    keys.on("Shortcut+Z", session.edits()::undo);
    keys.on("Shortcut+Shift+Z", session.edits()::redo);
    keys.on("Shortcut+Y", session.edits()::redo);
    WhatIf asking = new WhatIf(shell.context());
    keys.on("Shortcut+I", () -> asking.open(scene.getWindow()));
    keys.on("Shortcut+Right", transport::nextEvent);
    keys.plain("Space", transport::togglePlay);
    keys.plain("Right", transport::stepForward);
    keys.plain("Left", transport::stepBack);
    for (int number = 1; number <= shell.ids().size(); number++) {
      String id = shell.ids().get(number - 1);
      keys.on("Shortcut+" + number, () -> shell.show(id));
    }
  }

  private void on(String keys, Runnable action) {
    scene.getAccelerators().put(KeyCombination.valueOf(keys), action);
  }

  /** A key alone works wherever nothing else takes it: not while text is being typed. */
  private void plain(String key, Runnable action) {
    KeyCombination combination = KeyCombination.valueOf(key);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      boolean typing = scene.getFocusOwner() instanceof TextInputControl;
      if (!typing && combination.match(event) && !isWanted(event)) {
        action.run();
        event.consume();
      }
    });
  }

  /** Lists and tables move by the arrows themselves. */
  private boolean isWanted(KeyEvent event) {
    return scene.getFocusOwner() != null && scene.getFocusOwner().lookupAll(".virtual-flow").size() > 0
        && event.getCode().isArrowKey();
  }
}
