package dev.penumbra.app.playback;

import dev.penumbra.app.theme.IconButton;
import atlantafx.base.theme.Styles;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Transport;
import dev.penumbra.app.session.run.Pace;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.whatif.WhatIf;
import dev.penumbra.app.words.Words;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;

/** Buttons that move the moment, and the moment in words. */
final class TransportBar extends HBox {
  private final Words words;
  private final Transport transport;

  TransportBar(ScreenContext context, ObservableValue<String> moment, ObservableValue<String> figures) {
    words = context.words();
    transport = context.session().transport();
    getStyleClass().add("transport");
    Button play = button("play", Icon.PLAY, "transport.play", transport::togglePlay);
    transport.playing().subscribe(on -> play.setGraphic((on ? Icon.PAUSE : Icon.PLAY).node()));
    Label when = new Label();
    when.setId("moment");
    when.getStyleClass().add("moment");
    when.setMinWidth(0); // beside the reasons of a zone a narrow window has no room for all of it
    when.textProperty().bind(moment);
    Label what = new Label();
    what.getStyleClass().add("muted");
    what.setMinWidth(0);
    what.setPrefWidth(0); // it has what the others leave it
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    what.textProperty().bind(figures);
    getChildren().addAll(
        button("step-back", Icon.STEP_BACK, "transport.back", transport::stepBack), play,
        button("step", Icon.STEP, "transport.step", transport::stepForward),
        button("next-event", Icon.NEXT_EVENT, "transport.next", transport::nextEvent), whatIf(context), when, what,
        speed());
    List.of("step-back", "play", "step", "next-event", "what-if")
        .forEach(id -> lookup("#" + id).disableProperty().bind(context.session().run().map(r -> r.isEmpty())));
  }

  private Button button(String id, Icon icon, String tip, Runnable action) {
    return new IconButton(icon, words.text(tip), Styles.FLAT).named(id).does(action);
  }

  /** Without words, which a narrow window has no room for. */
  private Button whatIf(ScreenContext context) {
    WhatIf asking = new WhatIf(context);
    return button("what-if", Icon.WHAT_IF, "whatif.tip", () -> asking.open(getScene().getWindow()));
  }

  private SegmentedButton speed() {
    SegmentedButton speed = new SegmentedButton();
    speed.getStyleClass().add("speed");
    for (Pace pace : Pace.values()) {
      ToggleButton choice = new ToggleButton(words.name(pace));
      choice.setId("pace-" + pace.name().toLowerCase(Locale.ROOT));
      choice.setTooltip(new Tooltip(words.text("transport.speed", words.name(pace))));
      choice.setOnAction(_ -> transport.pace().set(pace));
      choice.setMinWidth(USE_PREF_SIZE);
      speed.getButtons().add(choice);
      transport.pace().subscribe(now -> choice.setSelected(now == pace));
    }
    return speed;
  }
}
