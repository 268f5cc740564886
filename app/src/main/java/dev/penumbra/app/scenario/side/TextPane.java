package dev.penumbra.app.scenario.side;

import dev.penumbra.app.scenario.yaml.YamlTree.Span;
import dev.penumbra.app.words.Words;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The document as text. What is typed becomes a step to undo at each pause. */
public final class TextPane extends VBox {
  private static final Duration PAUSE = Duration.millis(700);

  private final TextArea area = new TextArea();
  private final Label note = new Label();
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final Consumer<String> edited;
  private String shown = "";

  /**
   * An empty text.
   *
   * @param edited takes what was typed
   */
  public TextPane(Consumer<String> edited, Words words) {
    this.edited = edited;
    area.setId("yaml-text");
    area.getStyleClass().add("yaml-text");
    area.setAccessibleText(words.text("scenario.text"));
    area.textProperty().subscribe(text -> {
      if (!text.equals(shown)) {
        pause.playFromStart();
      }
    });
    area.focusedProperty().subscribe(focused -> {
      if (!focused) {
        commit();
      }
    });
    pause.setOnFinished(_ -> commit());
    note.setWrapText(true);
    note.getStyleClass().add("form-problem");
    note.managedProperty().bind(note.visibleProperty());
    note.visibleProperty().bind(note.textProperty().isNotEmpty());
    VBox.setVgrow(area, Priority.ALWAYS);
    getStyleClass().add("side-pane");
    getChildren().addAll(note, area);
  }

  /** Hands over what was typed. */
  public void commit() {
    pause.stop();
    if (!area.getText().equals(shown)) {
      shown = area.getText();
      edited.accept(shown);
    }
  }

  /** Shows a text, and keeps the place when it is another version of the same. */
  public void show(String text) {
    shown = text;
    if (!area.getText().equals(text)) {
      double top = area.getScrollTop();
      int caret = Math.min(area.getCaretPosition(), text.length());
      area.setText(text);
      area.positionCaret(caret);
      area.setScrollTop(top);
    }
  }

  /** Marks a stretch unless someone is writing here. */
  public void mark(Span span) {
    if (!area.isFocused() && span.end() <= area.getLength()) {
      area.selectRange(span.end(), span.start());
    }
  }

  /** Says something above the text; empty says nothing. */
  public void note(String text) {
    note.setText(text);
  }
}
