package dev.penumbra.app.desktop.command;

import dev.penumbra.app.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Finds anything by a few letters of its name, and does it. */
final class Palette extends StackPane {
  private final Supplier<List<Command>> everything;
  private final TextField typed = new TextField();
  private final ListView<Command> found = new ListView<>();
  private final VBox box = new VBox(typed, found);
  private List<Command> known = List.of();
  private @Nullable Node focusedBefore;

  /** @param everything there is to find; asked for each time it is opened */
  Palette(Words words, Supplier<List<Command>> everything) {
    this.everything = everything;
    getStyleClass().add("overlay");
    setId("palette");
    setVisible(false);
    typed.setId("palette-typed");
    typed.setPromptText(words.text("command.prompt"));
    typed.setAccessibleText(words.text("command.prompt"));
    found.setId("palette-found");
    found.setAccessibleText(words.text("command.found"));
    found.setFocusTraversable(false);
    found.setPlaceholder(new Label(words.text("command.none")));
    found.setCellFactory(_ -> new Line());
    found.setOnMouseClicked(_ -> perform());
    typed.textProperty().subscribe(this::search);
    typed.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    box.getStyleClass().addAll("card", "overlay-card", "palette");
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAlignment(box, Pos.TOP_CENTER);
    setOnMouseClicked(event -> {
      if (event.getTarget() == this) {
        close();
      }
    });
  }

  void open() {
    focusedBefore = getScene().getFocusOwner();
    known = everything.get();
    getChildren().setAll(box); // only now: the window opens sooner without it
    setVisible(true);
    typed.clear();
    search("");
    typed.requestFocus();
  }

  void close() {
    if (isVisible()) {
      setVisible(false);
      if (focusedBefore != null) {
        focusedBefore.requestFocus();
      }
    }
  }

  private void search(String text) {
    String[] parts = text.strip().toLowerCase(Locale.ENGLISH).split("\\s+");
    found.getItems()
        .setAll(
            known.stream()
                .filter(c -> Arrays.stream(parts).allMatch(c.name().toLowerCase(Locale.ENGLISH)::contains))
                .toList());
    found.getSelectionModel().selectFirst();
    found.scrollTo(0);
  }

  private void move(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> found.getSelectionModel().selectNext();
      case UP -> found.getSelectionModel().selectPrevious();
      case ENTER -> perform();
      default -> {
        return;
      }
    }
    found.scrollTo(Math.max(0, found.getSelectionModel().getSelectedIndex() - 3));
    event.consume();
  }

  private void perform() {
    Command chosen = found.getSelectionModel().getSelectedItem();
    close();
    if (chosen != null) {
      chosen.action().run();
    }
  }

  /** The name at the left, the keys at the right. */
  private static final class Line extends ListCell<Command> {
    private final Label name = new Label();
    private final Label keys = new Label();
    private final HBox line;

    Line() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      keys.getStyleClass().add("muted");
      line = new HBox(name, gap, keys);
    }

    @Override
    protected void updateItem(@Nullable Command command, boolean empty) {
      super.updateItem(command, empty);
      if (empty || command == null) {
        setGraphic(null);
      } else {
        name.setText(command.name());
        keys.setText(command.keyText());
        setGraphic(line);
      }
    }
  }
}
