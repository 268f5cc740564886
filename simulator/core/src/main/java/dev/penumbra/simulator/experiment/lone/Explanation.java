package dev.penumbra.simulator.experiment.lone;

import dev.penumbra.engine.activation.lone.Prospect;
import dev.penumbra.engine.activation.lone.Voice;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What spoke for starting or stopping.
 *
 * @param step since the first of the series
 * @param starts whether the zone was told to start, else to stop
 * @param prospect what each choice was expected to cost
 * @param voices the rules that the decision was made of
 * @param lastDemand of the step before, in the unit of the series
 * @param otherwiseAt the demand of the step before, all else the same, from which on the decision would have been the
 *     other; empty when none would have made it that
 */
public record Explanation(
    int step, boolean starts, Optional<Prospect> prospect, List<Voice> voices, double lastDemand,
    OptionalDouble otherwiseAt) {
  public Explanation {
    voices = List.copyOf(voices);
  }
}
