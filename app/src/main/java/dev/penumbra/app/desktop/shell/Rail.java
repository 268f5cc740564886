package dev.penumbra.app.desktop.shell;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.screen.Screen;
import dev.penumbra.app.words.Words;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The way to each screen, at the left. */
final class Rail extends VBox {
  Rail(List<Screen> screens, ObjectProperty<Screen> current, Words words) {
    getStyleClass().add("rail");
    ToggleGroup group = new ToggleGroup();
    int number = 1;
    for (Screen screen : screens) {
      String title = words.text(screen.titleKey());
      ToggleButton button = new ToggleButton(title, screen.icon().node());
      button.setId("rail-" + screen.id());
      button.setToggleGroup(group);
      button.getStyleClass().addAll("rail-button", Styles.FLAT);
      button.setAccessibleText(title);
      button.setTooltip(new Tooltip(words.text("rail.tip", title, number++)));
      button.setOnAction(_ -> current.set(screen));
      current.subscribe(now -> button.setSelected(now.equals(screen))); // also when it was pressed once more
      button.selectedProperty().subscribe(on -> button.setSelected(on || current.get().equals(screen)));
      getChildren().add(button);
    }
  }
}
