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
  private final GridPane lines = new GridPane();

  CheatSheet(Words words) {
    getStyleClass().add("overlay");
    setId("cheat-sheet");
    setVisible(false);
    Label title = new Label(words.text("command.sheet"));
    title.getStyleClass().add("card-title");
    lines.getStyleClass().add("cheat-lines");
    VBox sheet = new VBox(title, lines);
    sheet.getStyleClass().addAll("card", "overlay-card");
    sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(sheet);
    setOnMouseClicked(_ -> setVisible(false));
  }

  void list(List<Command> commands) {
    lines.getChildren().clear();
    for (int row = 0; row < commands.size(); row++) {
      Label keys = new Label(commands.get(row).keyText());
      keys.getStyleClass().add("badge");
      lines.addRow(row, keys, new Label(commands.get(row).name()));
    }
  }

  void toggle() {
    setVisible(!isVisible());
  }
}
