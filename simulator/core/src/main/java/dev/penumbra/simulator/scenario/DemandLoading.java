package dev.penumbra.simulator.scenario;

import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.demand.ExternalEvent;
import dev.penumbra.engine.model.InvalidInputException;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.SynthesisSpec;
import dev.penumbra.simulator.demand.SyntheticDemand;
import dev.penumbra.simulator.demand.TraceDemand;
import dev.penumbra.simulator.demand.reader.CountReader;
import dev.penumbra.simulator.demand.reader.PlaceTable;
import dev.penumbra.simulator.demand.reader.RequestReader;
import dev.penumbra.simulator.scenario.Scenario.Window;
import dev.penumbra.simulator.scenario.format.DemandPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/** Makes the demand that a plan speaks of, over the window and its past. */
record DemandLoading(
    Window window, List<ServiceId> services, long seed, List<ExternalEvent> events, SourceFiles files,
    Problems problems) {

  Optional<DemandSource> load(DemandPlan plan) {
    return switch (plan) {
      case DemandPlan.Counts counts -> counts(counts);
      case DemandPlan.Requests requests -> requests(requests);
      case DemandPlan.Synthetic synthetic -> attempt(
          "demand.synthetic", () -> Optional.of(new SyntheticDemand(spec(synthetic))));
    };
  }

  private Optional<DemandSource> counts(DemandPlan.Counts plan) {
    Optional<Path> counts = files.find(plan.file(), "demand.counts.file", problems);
    Optional<Path> places = files.find(plan.places(), "demand.counts.places", problems);
    if (counts.isEmpty() || places.isEmpty()) {
      return Optional.empty();
    }
    return attempt("demand.counts", () -> {
      DemandTrace trace = new CountReader(PlaceTable.read(places.get()), plan.slot()).read(counts.get()).trace();
      return Optional.of(replayed(trace, plan.factors()));
    });
  }

  private Optional<DemandSource> requests(DemandPlan.Requests plan) {
    int before = problems.count();
    Optional<Path> requests = files.find(plan.file(), "demand.requests.file", problems);
    Optional<Path> places = plan.places().flatMap(file -> files.find(file, "demand.requests.places", problems));
    if (problems.count() > before || requests.isEmpty()) {
      return Optional.empty();
    }
    return attempt("demand.requests", () -> {
      PlaceTable table = places.map(PlaceTable::read).orElse(PlaceTable.NONE);
      RequestReader reader = new RequestReader(table, Duration.ofMillis(window.slotMillis()), plan.cellDegrees());
      return Optional.of(replayed(reader.read(requests.get()).trace(), plan.factors()));
    });
  }

  private Optional<DemandSource> attempt(String path, Supplier<Optional<DemandSource>> demand) {
    try {
      return demand.get();
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
    } catch (IllegalArgumentException e) {
      problems.add(path, String.valueOf(e.getMessage()), "demand that covers the window and its past");
    }
    return Optional.empty();
  }

  private TraceDemand replayed(DemandTrace trace, SortedMap<String, Double> factors) {
    double absent = factors.isEmpty() ? 1 : 0;
    List<Double> perService = services.stream().map(id -> factors.getOrDefault(id.value(), absent)).toList();
    return new TraceDemand(trace, window.past(), window.end(), window.slotMillis(), perService);
  }

  private SynthesisSpec spec(DemandPlan.Synthetic plan) {
    List<SynthesisSpec.Load> loads = services.stream()
        .map(id -> new SynthesisSpec.Load(id, plan.loads().getOrDefault(id.value(), 0.0)))
        .toList();
    List<SynthesisSpec.Campaign> campaigns = plan.eventRamp()
        .map(ramp -> events.stream().map(event -> campaign(event, ramp)).toList())
        .orElse(List.of());
    return new SynthesisSpec(
        seed, window.past(), window.slotMillis(), window.pastSlots() + window.slots(), loads, plan.populations(),
        plan.rhythm(), campaigns, plan.flashCrowds(), plan.drifts(), plan.dispersion());
  }

  /** A short event is climbed into for half its length at most. */
  private static SynthesisSpec.Campaign campaign(ExternalEvent event, Duration ramp) {
    Duration half = Duration.between(event.start(), event.end()).dividedBy(2);
    return new SynthesisSpec.Campaign(event, ramp.compareTo(half) > 0 ? half : ramp);
  }
}
