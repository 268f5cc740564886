package dev.penumbra.app.desktop.shell;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.screen.Destination;
import dev.penumbra.app.words.Words;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The way to each screen, at the left. */
final class Rail extends VBox {
  Rail(List<Destination> destinations, ObjectProperty<Destination> current, Words words) {
    getStyleClass().add("rail");
    ToggleGroup group = new ToggleGroup();
    int number = 1;
    for (Destination destination : destinations) {
      String title = words.text(destination.titleKey());
      ToggleButton button = new ToggleButton(title, destination.icon().node());
      button.setId("rail-" + destination.id());
      button.setToggleGroup(group);
      button.getStyleClass().addAll("rail-button", Styles.FLAT);
      button.setAccessibleText(title);
      button.setTooltip(new Tooltip(words.text("rail.tip", title, number++)));
      button.setOnAction(_ -> current.set(destination));
      current.subscribe(now -> button.setSelected(now.equals(destination))); // also when it was pressed once more
      button.selectedProperty().subscribe(on -> button.setSelected(on || current.get().equals(destination)));
      getChildren().add(button);
    }
  }
}
