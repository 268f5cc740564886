package dev.penumbra.app.desktop.shell;

import dev.penumbra.app.screen.Destination;
import dev.penumbra.app.screen.Screen;
import dev.penumbra.app.screen.ScreenContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final ObjectProperty<Destination> current;
  private final ScreenContext context;
  private final List<Destination> destinations;
  private final Map<Destination, Screen> made = new HashMap<>();
  private final AnimationTimer pulse;

  /**
   * A frame that shows the first screen.
   *
   * @param destinations at least one
   */
  public Shell(ScreenContext context, List<Destination> destinations, Actions actions) {
    this.context = context;
    this.destinations = List.copyOf(destinations);
    this.current = new SimpleObjectProperty<>(destinations.getFirst());
    root.setId("shell");
    root.setLeft(new Rail(this.destinations, current, context.words()));
    root.setTop(new TopBar(context, actions));
    root.setBottom(new StatusStrip(context));
    root.setCenter(place);
    place.getStyleClass().add("screen-place");
    current.subscribe((before, now) -> {
      screen(before).deactivate();
      showNow(screen(now));
    });
    showNow(screen(current.get()));
    pulse = new AnimationTimer() {
      @Override
      public void handle(long nanos) {
        context.session().pulse(nanos);
      }
    };
  }

  /** The screen there; the first to ask for it waits until it is made, so that the window opens sooner. */
  private Screen screen(Destination destination) {
    return made.computeIfAbsent(destination, d -> d.maker().get());
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
    screen(current.get()).deactivate();
  }

  public Parent root() {
    return root;
  }

  /** Shows a screen; throws {@link IllegalArgumentException} when there is none of that id. */
  public void show(String id) {
    current.set(
        destinations.stream()
            .filter(d -> d.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no screen '" + id + "'; there are " + ids())));
  }

  /** Takes over what is typed in a field that was not left yet. */
  public void commit() {
    screen(current.get()).commit();
  }

  /** Ids of all screens in the order of the rail. */
  public List<String> ids() {
    return destinations.stream().map(Destination::id).toList();
  }

  /** Where the rail leads to, in its order. */
  public List<Destination> destinations() {
    return destinations;
  }

  /** What can be found by name somewhere, at present; nothing where nobody has been yet. */
  public List<Screen.Place> places(Destination destination) {
    return Optional.ofNullable(made.get(destination)).map(Screen::places).orElse(List.of());
  }

  /** What is given to everything in the window. */
  public ScreenContext context() {
    return context;
  }
}
