package dev.penumbra.app.scenario.form.pick;

import dev.penumbra.app.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** A list of what there is to choose from, searched as one types. */
public final class Picker {
  private final PopOver popover;
  private final TextField search = new TextField();
  private final ListView<Option> list = new ListView<>();
  private final Consumer<String> chosen;

  private Picker(List<Option> options, Consumer<String> chosen, Words words) {
    this.chosen = chosen;
    FilteredList<Option> found = new FilteredList<>(FXCollections.observableArrayList(options));
    search.setId("picker-search");
    search.setPromptText(words.text("scenario.search"));
    search.textProperty().subscribe(text -> {
      found.setPredicate(option -> option.matches(text));
      list.getSelectionModel().selectFirst();
    });
    search.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        take();
      } else if (event.getCode() == KeyCode.DOWN) {
        list.getSelectionModel().selectNext();
      } else if (event.getCode() == KeyCode.UP) {
        list.getSelectionModel().selectPrevious();
      }
    });
    list.setItems(found);
    list.setId("picker-list");
    list.setCellFactory(_ -> new OptionCell());
    list.setPlaceholder(new Label(words.text("scenario.search.none")));
    list.getSelectionModel().selectFirst();
    list.setOnMouseClicked(_ -> take());
    VBox content = new VBox(search, list);
    content.getStyleClass().add("picker");
    popover = new PopOver(content);
    popover.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
    popover.setAnimated(false);
  }

  /** Shows the choices under a node; what is chosen is handed over. */
  public static void show(Node owner, List<Option> options, Consumer<String> chosen, Words words) {
    Picker picker = new Picker(options, chosen, words);
    picker.popover.show(owner);
    picker.search.requestFocus();
  }

  private void take() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(Option::word).ifPresent(word -> {
      popover.hide();
      chosen.accept(word);
    });
  }

  private static final class OptionCell extends ListCell<Option> {
    @Override
    protected void updateItem(Option option, boolean empty) {
      super.updateItem(option, empty);
      setGraphic(null);
      if (!empty && option != null) {
        Label word = new Label(option.word());
        Label description = new Label(option.description());
        description.getStyleClass().add("muted");
        HBox line = new HBox(word, description);
        line.getStyleClass().add("picker-line");
        setGraphic(line);
      }
    }
  }
}
