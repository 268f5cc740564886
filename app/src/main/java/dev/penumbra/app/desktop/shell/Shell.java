package dev.penumbra.app.desktop.shell;

import dev.penumbra.app.screen.Screen;
import dev.penumbra.app.screen.ScreenContext;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The window's content: one screen at a time within the rail and the bars. Moves the session on once per frame. */
public final class Shell {
  private final BorderPane root = new BorderPane();
  private final StackPane place = new StackPane();
  private final ObjectProperty<Screen> current;
  private final ScreenContext context;
  private final List<Screen> screens;
  private final AnimationTimer pulse;

  /**
   * A frame that shows the first screen.
   *
   * @param screens at least one
   */
  public Shell(ScreenContext context, List<Screen> screens, Actions actions) {
    this.context = context;
    this.screens = List.copyOf(screens);
    this.current = new SimpleObjectProperty<>(screens.getFirst());
    root.setId("shell");
    root.setLeft(new Rail(this.screens, current, context.words()));
    root.setTop(new TopBar(context, actions));
    root.setBottom(new StatusStrip(context));
    root.setCenter(place);
    place.getStyleClass().add("screen-place");
    current.subscribe((before, now) -> {
      before.deactivate();
      showNow(now);
    });
    showNow(current.get());
    pulse = new AnimationTimer() {
      @Override
      public void handle(long nanos) {
        context.session().pulse(nanos);
      }
    };
  }

  private void showNow(Screen screen) {
    place.getChildren().setAll(screen.node());
    screen.activate();
  }

  /** Begins to take over what the session does. */
  public void start() {
    pulse.start();
  }

  /** Ends that. */
  public void stop() {
    pulse.stop();
    current.get().deactivate();
  }

  public Parent root() {
    return root;
  }

  /** Shows a screen; throws {@link IllegalArgumentException} when there is none of that id. */
  public void show(String id) {
    current.set(
        screens.stream()
            .filter(s -> s.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no screen '" + id + "'; there are " + ids())));
  }

  /** Takes over what is typed in a field that was not left yet. */
  public void commit() {
    current.get().commit();
  }

  /** Ids of all screens in the order of the rail. */
  public List<String> ids() {
    return screens.stream().map(Screen::id).toList();
  }

  /** All screens in the order of the rail. */
  public List<Screen> screens() {
    return screens;
  }

  /** What is given to everything in the window. */
  public ScreenContext context() {
    return context;
  }
}
