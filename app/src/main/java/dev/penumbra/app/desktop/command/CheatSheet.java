package dev.penumbra.app.desktop.command;

import dev.penumbra.app.words.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All shortcuts at a glance, over the content of the window. */
final class CheatSheet extends StackPane {
  private final Words words;
  private final List<Command> commands;

  CheatSheet(Words words, List<Command> commands) {
    this.words = words;
    this.commands = commands;
    getStyleClass().add("overlay");
    setId("cheat-sheet");
    setVisible(false);
    setOnMouseClicked(_ -> setVisible(false));
  }

  private VBox sheet() {
    Label title = new Label(words.text("command.sheet"));
    title.getStyleClass().add("card-title");
    GridPane lines = new GridPane();
    lines.getStyleClass().add("cheat-lines");
    for (int row = 0; row < commands.size(); row++) {
      Label keys = new Label(commands.get(row).keyText());
      keys.getStyleClass().add("badge");
      lines.addRow(row, keys, new Label(commands.get(row).name()));
    }
    VBox sheet = new VBox(title, lines);
    sheet.getStyleClass().addAll("card", "overlay-card");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return sheet;
  }

  void toggle() {
    if (getChildren().isEmpty()) { // the window opens sooner without it
      getChildren().add(sheet());
    }
    setVisible(!isVisible());
  }
}
