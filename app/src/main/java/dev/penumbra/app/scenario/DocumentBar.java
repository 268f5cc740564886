package dev.penumbra.app.scenario;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/** New, open, recent and save as. */
final class DocumentBar extends HBox {
  DocumentBar(ScenarioActions actions, Words words) {
    getStyleClass().add("document-bar");
    MenuButton fresh = new MenuButton(words.text("scenario.new"), Icon.NEW.node());
    fresh.setId("new-scenario");
    actions.templates().forEach(file -> fresh.getItems().add(item(name(file), () -> actions.newFrom(file))));
    fresh.setDisable(fresh.getItems().isEmpty());
    MenuButton recent = new MenuButton(words.text("scenario.recent"));
    recent.setId("recent-scenarios");
    recent.disableProperty().bind(javafx.beans.binding.Bindings.isEmpty(actions.recent()));
    recent.setOnShowing(
        _ -> recent.getItems()
            .setAll(actions.recent().stream().map(f -> item(f.toString(), () -> actions.open(f))).toList()));
    getChildren().addAll(
        fresh, button("open-scenario", words.text("scenario.open"), Icon.OPEN, actions::open), recent,
        button("save-as", words.text("scenario.save.as"), Icon.SAVE, actions::saveAs),
        button("import", words.text("import.button"), Icon.IMPORT, actions::importDemand));
    getChildren().forEach(n -> n.getStyleClass().add(Styles.SMALL));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private static Button button(String id, String text, Icon icon, Runnable action) {
    Button button = new Button(text, icon.node());
    button.setId(id);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
