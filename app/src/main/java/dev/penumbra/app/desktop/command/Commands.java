package dev.penumbra.app.desktop.command;

import dev.penumbra.app.desktop.shell.Actions;
import dev.penumbra.app.desktop.shell.Shell;
import dev.penumbra.app.screen.Destination;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.theme.Appearance;
import dev.penumbra.app.whatif.WhatIf;
import dev.penumbra.app.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one list of what can be done, and what can be found besides. */
final class Commands {
  private static final int SCALES = 10; // between one and twice the usual size

  private final Shell shell;
  private final Actions actions;
  private final Words words;
  private final Session session;
  private final Appearance appearance;

  Commands(Shell shell, Actions actions) {
    ScreenContext context = shell.context();
    this.shell = shell;
    this.actions = actions;
    this.words = context.words();
    this.session = context.session();
    this.appearance = context.appearance();
  }

  /** What has keys, in the order in which people learn it. */
  List<Command> all() {
    var transport = session.transport();
    List<Command> all = new ArrayList<>(
        List.of(
            command("command.run", actions::run, "Shortcut+Enter"),
            command("command.play", transport::togglePlay, "Space"),
            command("command.step", transport::stepForward, "Right"),
            command("command.back", transport::stepBack, "Left"),
            command("command.next", transport::nextEvent, "Shortcut+Right"),
            command("command.cancel", session::cancel, "Shortcut+Period"),
            command("command.whatif", this::askWhatIf, "Shortcut+I"),
            command("top.open", actions::open, "Shortcut+O"),
            command("top.save", actions::save, "Shortcut+S"),
            command("top.undo", session.edits()::undo, "Shortcut+Z"),
            command("top.redo", session.edits()::redo, "Shortcut+Shift+Z", "Shortcut+Y"),
            command("command.larger", () -> scaleBy(1), "Shortcut+Plus", "Shortcut+Equals", "Shortcut+Add"),
            command("command.smaller", () -> scaleBy(-1), "Shortcut+Minus", "Shortcut+Subtract"),
            command("command.usual", () -> appearance.scale().set(1), "Shortcut+0"),
            command("top.theme", () -> appearance.theme().set(appearance.theme().get().other()), "Shortcut+T")));
    int number = 1;
    for (Destination destination : shell.destinations()) {
      String name = words.text("command.screen", words.text(destination.titleKey()));
      all.add(Command.of(name, () -> shell.show(destination.id()), "Shortcut+" + number++));
    }
    return List.copyOf(all);
  }

  /** Commands, what the screens show, and files opened lately. */
  List<Command> everything() {
    List<Command> everything = new ArrayList<>(all());
    for (Destination destination : shell.destinations()) {
      shell.places(destination).forEach(place -> everything.add(Command.of(place.name(), () -> {
        shell.show(destination.id());
        place.show().run();
      })));
    }
    for (Path file : session.recent().files()) {
      everything.add(Command.of(words.text("command.recent", file.getFileName()), () -> session.open(file)));
    }
    return List.copyOf(everything);
  }

  private void askWhatIf() {
    new WhatIf(shell.context()).open(shell.root().getScene().getWindow());
  }

  private Command command(String key, Runnable action, String... keys) {
    return Command.of(words.text(key), action, keys);
  }

  private void scaleBy(int steps) {
    double next = (Math.rint(appearance.scale().get() * SCALES) + steps) / SCALES;
    appearance.scale().set(Math.clamp(next, Appearance.LEAST_SCALE, Appearance.LARGEST_SCALE));
  }
}
