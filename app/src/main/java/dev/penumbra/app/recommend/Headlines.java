package dev.penumbra.app.recommend;

import dev.penumbra.app.recommend.advice.Advice;
import dev.penumbra.app.recommend.advice.Advice.Costs;
import dev.penumbra.app.screen.HeadlineCard;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.ServiceId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** What the recommended way costs, and what it saves against doing nothing and against always-on. */
final class Headlines extends HBox {
  private final Words words;
  private final Figures figures;

  Headlines(Words words, Figures figures) {
    this.words = words;
    this.figures = figures;
    setId("headlines");
    getStyleClass().add("headlines");
  }

  /** Shows those of a service. */
  void show(Advice advice, ServiceId service) {
    double cost = advice.run().dollars(service);
    var source = advice.recommendation().source();
    double days = Duration.between(source.start(), source.end()).toMinutes() / 1440.0;
    getChildren()
        .setAll(
            List.of(
                card(
                    "recommend.head.cost", figures.dollars(cost),
                    words.text("recommend.head.cost.note", figures.number(days), source.policy(), service)),
                against("recommend.head.never", cost, advice.never(), service),
                against("recommend.head.always", cost, advice.always(), service), late(advice)));
  }

  private Node against(String key, double cost, Optional<Costs> other, ServiceId service) {
    if (other.isEmpty()) {
      return card(key, words.text("map.none"), words.text("recommend.head.missing"));
    }
    double there = other.get().dollars(service);
    double saved = there - cost;
    String share = there == 0 ? "" : figures.percent(Math.abs(saved) / there);
    String figure = words.text(saved >= 0 ? "recommend.head.saves" : "recommend.head.more",
        figures.dollars(Math.abs(saved)));
    return card(key, figure, words.text("recommend.head.of", share, figures.dollars(there)));
  }

  private Node late(Advice advice) {
    String figure = advice.run().missedShare().map(figures::percent).orElse(words.text("map.none"));
    String p95 = advice.run().figure("latencyMillisP95").map(figures::millis).orElse(words.text("map.none"));
    String never = advice.never().flatMap(Costs::missedShare).map(figures::percent).orElse(words.text("map.none"));
    Node late = card("recommend.head.late", figure, words.text("recommend.head.late.note", never));
    Tooltip.install(late, new Tooltip(words.text("recommend.head.late.tip", p95)));
    return late;
  }

  private HeadlineCard card(String key, String figure, String note) {
    HeadlineCard card = new HeadlineCard(words.text(key), figure, note);
    card.figure().setId(key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) + "-figure");
    return card;
  }
}
