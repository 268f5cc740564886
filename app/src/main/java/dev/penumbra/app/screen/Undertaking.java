package dev.penumbra.app.screen;

import dev.penumbra.app.session.run.RunSeries;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** A series of runs that a screen begins, followed frame by frame; one at a time. */
public final class Undertaking {
  private static final double NONE = -1;

  private final Runnable done;
  private final Consumer<String> failed;
  private final DoubleProperty share = new SimpleDoubleProperty(NONE);
  private final AnimationTimer pulse = new Pulse();
  private Optional<RunSeries> series = Optional.empty();

  /**
   * Nothing under way.
   *
   * @param done is told of the end, also of one that was asked for
   * @param failed is told what went wrong
   */
  public Undertaking(Runnable done, Consumer<String> failed) {
    this.done = done;
    this.failed = failed;
  }

  /** True until the series has ended. */
  public boolean isUnderWay() {
    return series.isPresent();
  }

  /** Follows a series; throws {@link IllegalStateException} while another one is under way. */
  public void follow(RunSeries begun) {
    if (isUnderWay()) {
      throw new IllegalStateException("a series of runs is under way");
    }
    series = Optional.of(begun);
    share.set(0);
    pulse.start();
  }

  /**
   * The button that begins it, and in its place, while it is under way, how far it is and a way to end it.
   *
   * @param offered whether there is anything to begin
   * @param id of the bar, followed by {@code -progress} and {@code -cancel}
   */
  public Node node(Button start, ObservableValue<Boolean> offered, String id, Words words) {
    ProgressBar bar = new ProgressBar();
    bar.setId(id + "-progress");
    bar.setAccessibleText(start.getText());
    bar.progressProperty().bind(share);
    Button cancel = new Button(words.text("status.cancel"), Icon.CANCEL.node());
    cancel.setId(id + "-cancel");
    cancel.getStyleClass().setAll(start.getStyleClass());
    cancel.setOnAction(_ -> series.ifPresent(RunSeries::cancel));
    HBox moving = new HBox(bar, cancel);
    moving.getStyleClass().add("document-bar");
    moving.visibleProperty().bind(share.greaterThanOrEqualTo(0));
    start.visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> share.get() < 0 && offered.getValue(), share, offered));
    moving.managedProperty().bind(moving.visibleProperty());
    start.managedProperty().bind(start.visibleProperty());
    return new HBox(start, moving);
  }

  private void look(RunSeries.Progress progress) {
    share.set(progress.done() ? NONE : progress.share());
    if (progress.done()) {
      pulse.stop();
      series = Optional.empty();
      if (progress.failure().isEmpty()) {
        done.run();
      } else {
        failed.accept(progress.failure());
      }
    }
  }

  private final class Pulse extends AnimationTimer {
    @Override
    public void handle(long nanos) {
      series.map(RunSeries::progress).ifPresent(Undertaking.this::look);
    }
  }
}
