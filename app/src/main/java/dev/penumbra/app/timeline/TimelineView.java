package dev.penumbra.app.timeline;

import dev.penumbra.app.chart.ChartPane;
import dev.penumbra.app.chart.ChartTools;
import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.reason.Why;
import dev.penumbra.app.reason.WhyPane;
import dev.penumbra.app.screen.Card;
import dev.penumbra.app.screen.EmptyState;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.theme.WrappedLabel;
import dev.penumbra.app.timeline.story.Lane;
import dev.penumbra.app.words.Words;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The nodes of the timeline screen. */
final class TimelineView extends StackPane {
  private final TimelineModel model;
  private final ScreenContext context;
  private final Words words;
  private final FileDialogs dialogs;
  private final ChartPane chart;

  TimelineView(TimelineModel model, ScreenContext context, FileDialogs dialogs, Node playback) {
    this.model = model;
    this.context = context;
    this.words = context.words();
    this.dialogs = dialogs;
    chart = new ChartPane(
        context.appearance(), context.figures().zone(), context.session().transport()::seek);
    chart.setId("timeline-chart");
    chart.setAccessibleText(words.text("timeline.chart.says"));
    chart.slot().bind(model.slot);
    model.story.subscribe(story -> story.ifPresent(s -> chart.chart().set(s.chart())));
    VBox under = new VBox(playback);
    under.getStyleClass().add("card");
    VBox middle = new VBox(chartCard(), under);
    middle.getStyleClass().add("column");
    HBox.setHgrow(middle, Priority.ALWAYS);
    HBox body = new HBox(middle, side());
    body.getStyleClass().addAll("columns", "timeline");
    EmptyState empty = new EmptyState(Icon.TIMELINE, words.text("timeline.empty"), words.text("timeline.empty.advice"));
    EmptyState reading = new EmptyState(Icon.BUSY, words.text("timeline.reading"), words.text("timeline.reading.note"));
    var none = model.story.map(Optional::isEmpty);
    reading.visibleProperty().bind(model.reading);
    body.visibleProperty().bind(none.map(is -> !is));
    empty.visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> none.getValue() && !model.reading.get(), none, model.reading));
    getChildren().addAll(empty, reading, body);
  }

  private Node chartCard() {
    ChartTools tools = new ChartTools(
        chart, "timeline", dialogs, words, context.figures(),
        context::fail);
    VBox content = new VBox(
        tools.readout(), tools.scrolled(), new WrappedLabel(words.text("timeline.key"), "muted"));
    Card card = new Card(words.text("timeline.card"), content, places(), tools.buttons());
    VBox.setVgrow(card, Priority.ALWAYS);
    return card;
  }

  /** Whose demand and latency are drawn. */
  private Node places() {
    ComboBox<Lane> choice = new ComboBox<>();
    choice.setId("timeline-place");
    choice.setAccessibleText(words.text("timeline.place.choose"));
    model.story.subscribe(story -> story.ifPresent(s -> {
      if (!choice.getItems().equals(s.places())) {
        choice.getItems().setAll(s.places());
      }
      choice.setValue(s.place());
    }));
    choice.setOnAction(_ -> {
      boolean other = model.story.get().filter(s -> !s.place().equals(choice.getValue())).isPresent();
      if (other && choice.getValue() != null) {
        model.place.set(Optional.of(choice.getValue()));
      }
    });
    return choice;
  }

  private Node side() {
    DecisionList decisions = new DecisionList(model, context);
    VBox.setVgrow(decisions, Priority.ALWAYS);
    Card card = new Card(words.text("timeline.decisions"), new VBox(decisions, reason()));
    card.getStyleClass().add("side-card");
    return card;
  }

  /** Of the decision chosen; without one it leaves its room to the list. */
  private Node reason() {
    StackPane place = new StackPane();
    place.setId("decision-why");
    model.why.subscribe(
        why -> place.getChildren()
            .setAll(
                why.<Node>map(this::scrolled)
                    .orElseGet(() -> new WrappedLabel(words.text("timeline.why.none"), "muted", "decision-none"))));
    return place;
  }

  private Node scrolled(Why why) {
    ScrollPane scroll = new ScrollPane(new WhyPane(words, why));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("bare-scroll", "decision-why");
    return scroll;
  }
}
