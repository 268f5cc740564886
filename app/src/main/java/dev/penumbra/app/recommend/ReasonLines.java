package dev.penumbra.app.recommend;

import dev.penumbra.app.words.Figures;
import dev.penumbra.engine.activation.decision.Reason;
import java.util.stream.Collectors;

/** A reason with its numbers as a planner reads them. */
record ReasonLines(Figures figures) {
  /** The rule, then its figures, on one line. */
  String of(Reason reason) {
    String numbers = reason.figures()
        .stream()
        .map(f -> f.name() + " "
            + (f.unit().equals("$") ? figures.dollars(f.value()) : figures.measured(f.value(), f.unit())))
        .collect(Collectors.joining("  ·  "));
    return numbers.isEmpty() ? reason.rule() : reason.rule() + "\n" + numbers;
  }
}
