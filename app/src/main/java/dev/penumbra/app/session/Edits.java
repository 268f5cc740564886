package dev.penumbra.app.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The scenario's text through its edits: a stack of whole texts, each with the label of what led to it. */
public final class Edits {
  private record Step(String label, String before, String after) {
    Step moved(UnaryOperator<String> moved) {
      return new Step(label, moved.apply(before), moved.apply(after));
    }
  }

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Optional<Document>> document = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> undoLabel = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> redoLabel = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
  private String savedText = "";

  Edits() {}

  /** Begins anew with a document as it is kept. */
  void reset(Document opened) {
    done.clear();
    undone.clear();
    savedText = opened.text();
    show(opened);
  }

  /** Begins anew with a document that is kept nowhere yet. */
  void begin(Document made) {
    reset(made);
    savedText = "";
    show(made);
  }

  /** The text as it is kept; empty when it is kept nowhere. */
  public String savedText() {
    return savedText;
  }

  /** What is edited; empty before a scenario is open. */
  public ReadOnlyObjectProperty<Optional<Document>> document() {
    return document.getReadOnlyProperty();
  }

  /** What an undo would take back; empty when there is nothing. */
  public ReadOnlyObjectProperty<Optional<String>> undoLabel() {
    return undoLabel.getReadOnlyProperty();
  }

  /** What a redo would bring back; empty when there is nothing. */
  public ReadOnlyObjectProperty<Optional<String>> redoLabel() {
    return redoLabel.getReadOnlyProperty();
  }

  /** True while the text differs from what is kept. */
  public ReadOnlyBooleanProperty unsaved() {
    return unsaved.getReadOnlyProperty();
  }

  /** Takes over a new text; one that changes nothing leaves no step. */
  public void apply(String label, String text) {
    document.get().filter(now -> !now.text().equals(text)).ifPresent(now -> {
      done.push(new Step(label, now.text(), text));
      undone.clear();
      show(now.withText(text));
    });
  }

  /** Takes the latest edit back, if there is one. */
  public void undo() {
    if (!done.isEmpty()) {
      Step step = done.pop();
      undone.push(step);
      show(step.before());
    }
  }

  /** Brings the edit back that was taken back last, if there is one. */
  public void redo() {
    if (!undone.isEmpty()) {
      Step step = undone.pop();
      done.push(step);
      show(step.after());
    }
  }

  /**
   * A text is kept now; what was edited while it was being written is not.
   *
   * @param moved a text as it reads in the folder of the file; so do the texts an undo or a redo leads to
   */
  void saved(Document kept, UnaryOperator<String> moved) {
    savedText = kept.text();
    moveAll(done, moved);
    moveAll(undone, moved);
    document.get().ifPresent(now -> show(kept.withText(moved.apply(now.text()))));
  }

  private static void moveAll(Deque<Step> steps, UnaryOperator<String> moved) {
    List<Step> all = steps.stream().map(step -> step.moved(moved)).toList();
    steps.clear();
    steps.addAll(all);
  }

  private void show(String text) {
    document.get().ifPresent(now -> show(now.withText(text)));
  }

  private void show(Document next) {
    document.set(Optional.of(next));
    unsaved.set(!next.text().equals(savedText));
    undoLabel.set(Optional.ofNullable(done.peek()).map(Step::label));
    redoLabel.set(Optional.ofNullable(undone.peek()).map(Step::label));
  }
}
