package dev.penumbra.simulator.scenario.source;

import dev.penumbra.engine.demand.ExternalEvent;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.simulator.demand.SynthesisSpec;
import dev.penumbra.simulator.scenario.format.Window;
import dev.penumbra.simulator.scenario.format.demand.DemandPlan;
import dev.penumbra.simulator.scenario.format.demand.DemandPlan.Deviation;
import java.time.Duration;
import java.util.List;

/**
 * Makes the rules of a synthetic demand whole: with the window, the services and what becomes of events.
 *
 * @param events as they were announced
 */
record SynthesisPlan(Window window, List<ServiceId> services, long seed, List<ExternalEvent> events) {

  SynthesisSpec spec(DemandPlan.Synthetic plan) {
    List<SynthesisSpec.Load> loads = services.stream()
        .map(id -> new SynthesisSpec.Load(id, plan.loads().getOrDefault(id.value(), 0.0)))
        .toList();
    List<SynthesisSpec.Campaign> campaigns = plan.eventRamp()
        .map(ramp -> events.stream().map(event -> campaign(truth(event, plan.deviations()), ramp)).toList())
        .orElse(List.of());
    return new SynthesisSpec(
        seed, window.past(), window.slotMillis(), window.pastSlots() + window.slots(), loads, plan.populations(),
        plan.rhythm(), campaigns, plan.flashCrowds(), plan.drifts(), plan.dispersion());
  }

  /** The event as it comes; of several deviations of a name the later ones go on from the earlier. */
  private static ExternalEvent truth(ExternalEvent announced, List<Deviation> deviations) {
    ExternalEvent event = announced;
    for (Deviation deviation : deviations) {
      if (deviation.event().equals(event.name())) {
        event = new ExternalEvent(
            event.name(), event.kind(), event.start().plus(deviation.delay()), event.end().plus(deviation.delay()),
            event.place(), event.radiusKm(), deviation.uplift().orElse(event.uplift()), event.services());
      }
    }
    return event;
  }

  /** A short event is climbed into for half its length at most. */
  private static SynthesisSpec.Campaign campaign(ExternalEvent event, Duration ramp) {
    Duration half = Duration.between(event.start(), event.end()).dividedBy(2);
    return new SynthesisSpec.Campaign(event, ramp.compareTo(half) > 0 ? half : ramp);
  }
}
