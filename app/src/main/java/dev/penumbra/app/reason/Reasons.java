package dev.penumbra.app.reason;

import dev.penumbra.app.reason.Why.Alternative;
import dev.penumbra.app.reason.Why.Line;

import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.decision.Decision.GuardChange;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.journal.JournalLine;
import java.util.List;

/** Puts a decision's reason into lines. */
public final class Reasons {
  /** How a policy that compares costs names the figure of each choice. */
  private static final String ALTERNATIVE = "cost if ";

  private final Words words;
  private final Figures figures;

  public Reasons(Words words, Figures figures) {
    this.words = words;
    this.figures = figures;
  }

  /** The reason of a decision, and when it was made. */
  public Why why(String when, Decision decision) {
    List<Figure> all = decision.reason().figures();
    String chosen = JournalLine.of(decision.chosen());
    String outcome = decision.isHold()
        ? words.text("map.why.hold", chosen)
        : words.text("map.why.change", JournalLine.of(decision.current()), chosen);
    return new Why(
        when, outcome, decision.reason().rule(),
        all.stream().filter(f -> !isAlternative(f)).map(this::line).toList(),
        alternatives(all.stream().filter(Reasons::isAlternative).toList()),
        decision.guardChanges().stream().map(this::guard).toList(), List.of());
  }

  private static boolean isAlternative(Figure figure) {
    return figure.name().startsWith(ALTERNATIVE);
  }

  private Line line(Figure figure) {
    return new Line(figure.name(), figure.unit().equals("$") ? figures.dollars(figure.value()) : measured(figure));
  }

  private String measured(Figure figure) {
    return figures.measured(figure.value(), figure.unit());
  }

  private List<Alternative> alternatives(List<Figure> costs) {
    double least = costs.stream().mapToDouble(Figure::value).min().orElse(0);
    double most = costs.stream().mapToDouble(Figure::value).max().orElse(0);
    return costs.stream()
        .map(
            f -> new Alternative(
                f.name().substring(ALTERNATIVE.length()), figures.dollars(f.value()),
                most > least ? (f.value() - least) / (most - least) : 0, f.value() == least,
                f.value() == least
                    ? words.text("map.why.cheapest")
                    : words.text("map.why.dearer", figures.dollars(f.value() - least))))
        .toList();
  }

  private String guard(GuardChange change) {
    return words.text(
        "map.why.guard", change.rule(), JournalLine.of(change.wanted()), JournalLine.of(change.reason()));
  }
}
