package dev.penumbra.app.whatif;

import atlantafx.base.theme.Styles;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.theme.WrappedLabel;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.simulator.scenario.Scenario;
import dev.penumbra.simulator.scenario.change.Turn;
import dev.penumbra.simulator.scenario.change.TurnForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The changes that shall be made, as cards, and buttons that add one of each kind. */
final class WhatIfPane extends VBox {
  private final Scenario scenario;
  private final Instant at;
  private final int zone;
  private final Words words;
  private final VBox cards = new VBox();
  private final Label none;
  private int made;
  /** Problems are shown from the first attempt on: nobody is told off while still filling in. */
  private boolean tried;

  /**
   * Begins without a change.
   *
   * @param at the first moment that may differ
   * @param moment the same in words
   * @param zone position of the zone most would ask about
   */
  WhatIfPane(Scenario scenario, Instant at, String moment, int zone, Words words) {
    this.scenario = scenario;
    this.at = at;
    this.zone = zone;
    this.words = words;
    getStyleClass().add("whatif");
    Label title = new Label(words.text("whatif.title", moment));
    title.setId("whatif-title");
    title.getStyleClass().add("whatif-title");
    Label lead = new WrappedLabel(words.text("whatif.lead"), "muted");
    none = new WrappedLabel(words.text("whatif.none"), "form-problem");
    none.setId("whatif-none");
    none.setGraphic(Icon.PROBLEM.node());
    none.managedProperty().bind(none.visibleProperty());
    none.setVisible(false);
    cards.getStyleClass().add("whatif-cards");
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("whatif-scroll");
    FlowPane adds = new FlowPane();
    adds.getStyleClass().add("whatif-adds");
    for (ChangeKind kind : ChangeKind.values()) {
      Button add = new Button(words.text(kind.titleKey()), Icon.ZOOM_IN.node());
      add.setId("whatif-add-" + kind.id());
      add.getStyleClass().add(Styles.SMALL);
      add.setOnAction(_ -> add(kind));
      adds.getChildren().add(add);
    }
    getChildren().addAll(title, lead, adds, scroll, none);
  }

  private void add(ChangeKind kind) {
    Entries entries = new Entries(scenario, zone, made++, words, this::changed);
    cards.getChildren().add(new ChangeCard(kind, entries.of(kind), words, this::drop));
    changed();
  }

  private void drop(ChangeCard card) {
    cards.getChildren().remove(card);
    changed();
  }

  private void changed() {
    if (tried) {
      show(problems());
    }
  }

  private List<ChangeCard> all() {
    List<ChangeCard> all = new ArrayList<>();
    cards.getChildren().forEach(node -> all.add((ChangeCard) node));
    return all;
  }

  private ObjectNode tree() {
    ObjectNode turn = JsonNodeFactory.instance.objectNode().put("at", at.toString());
    ArrayNode changes = turn.putArray("changes");
    all().forEach(card -> card.writeTo(changes.addObject()));
    return turn;
  }

  private Problems problems() {
    Problems problems = new Problems();
    new TurnForm(scenario.landscape()).read(tree(), problems);
    return problems;
  }

  /** The turn as it is filled in; empty when something is wrong, which is shown where it is. */
  Optional<Turn> findTurn() {
    tried = true;
    Problems problems = new Problems();
    Optional<Turn> turn = new TurnForm(scenario.landscape()).read(tree(), problems);
    show(problems).ifPresent(Entry::focus);
    return turn.filter(t -> !t.changes().isEmpty());
  }

  private Optional<Entry> show(Problems problems) {
    Optional<Entry> first = Optional.empty();
    List<ChangeCard> all = all();
    for (int i = 0; i < all.size(); i++) {
      Optional<Entry> wrong = all.get(i).show(problems.list(), "changes[" + i + "]");
      first = first.or(() -> wrong);
    }
    none.setVisible(all.isEmpty());
    return first;
  }
}
