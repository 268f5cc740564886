package dev.penumbra.app.cli.decide;

import dev.penumbra.simulator.experiment.lone.Explanation;
import dev.penumbra.simulator.experiment.lone.LoneTrial.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What one policy came to.
 *
 * @param untroubled what it would have come to, had nothing misled it; empty when nothing did
 * @param explanations of its decisions, if asked for
 */
record Decided(Outcome outcome, Optional<Outcome> untroubled, List<Explanation> explanations) {
  Decided {
    explanations = List.copyOf(explanations);
  }
}
