package dev.penumbra.simulator.scenario.source;

import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.demand.ExternalEvent;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.simulator.demand.DemandByService;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.SyntheticDemand;
import dev.penumbra.simulator.demand.TraceDemand;
import dev.penumbra.simulator.demand.accesslog.AccessLogFormat;
import dev.penumbra.simulator.demand.accesslog.AccessLogReader;
import dev.penumbra.simulator.demand.accesslog.LineCounts;
import dev.penumbra.simulator.demand.accesslog.ServicePaths;
import dev.penumbra.simulator.demand.accesslog.address.PrefixTable;
import dev.penumbra.simulator.demand.reader.CountReader;
import dev.penumbra.simulator.demand.reader.PlaceTable;
import dev.penumbra.simulator.demand.reader.RequestReader;
import dev.penumbra.simulator.scenario.format.Window;
import dev.penumbra.simulator.scenario.format.demand.DemandPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/** Makes the demand that a plan speaks of, over the window and its past. */
public record DemandLoading(
    Window window, List<ServiceId> services, long seed, List<ExternalEvent> events, SourceFiles files,
    Problems problems) {

  /**
   * Demand, and what was left out of it.
   *
   * @param logLines what became of the lines, where it comes from access logs
   */
  public record Loaded(DemandSource demand, Optional<LineCounts> logLines) {
    public Loaded(DemandSource demand) {
      this(demand, Optional.empty());
    }
  }

  public Optional<Loaded> load(DemandPlan plan) {
    if (services.isEmpty()) {
      return Optional.empty(); // already said why
    }
    int before = problems.count();
    return switch (plan) {
      case DemandPlan.Counts counts -> counts(counts, before);
      case DemandPlan.Requests requests -> requests(requests, before);
      case DemandPlan.AccessLog log -> accessLog(log, before);
      case DemandPlan.Synthetic synthetic -> {
        SynthesisPlan made = new SynthesisPlan(window, services, seed, events);
        yield attempt("demand.synthetic", before, () -> new Loaded(new SyntheticDemand(made.spec(synthetic))));
      }
    };
  }

  private Optional<Loaded> counts(DemandPlan.Counts plan, int before) {
    Optional<Path> counts = files.find(plan.file(), "demand.counts.file", problems);
    Supplier<PlaceTable> places = places(plan.places(), "demand.counts.places");
    return attempt("demand.counts", before, () -> {
      CountReader reader = new CountReader(places.get(), plan.slot(), plan.columns());
      return replayed(reader.read(counts.orElseThrow()), plan.factors());
    });
  }

  private Optional<Loaded> requests(DemandPlan.Requests plan, int before) {
    Optional<Path> requests = files.find(plan.file(), "demand.requests.file", problems);
    Supplier<PlaceTable> places = places(plan.places(), "demand.requests.places");
    return attempt("demand.requests", before, () -> {
      RequestReader reader = new RequestReader(
          places.get(), window.past(), slot(), plan.cellDegrees(), plan.columns());
      return replayed(reader.read(requests.orElseThrow()), plan.factors());
    });
  }

  private Optional<Loaded> accessLog(DemandPlan.AccessLog plan, int before) {
    List<Path> logs = findAll(plan.files(), "demand.accessLog.files");
    List<Path> networks = findAll(plan.networks(), "demand.accessLog.networks");
    Supplier<PlaceTable> places = places(
        new DemandPlan.Places(plan.places(), Optional.empty()), "demand.accessLog.places");
    return attempt("demand.accessLog", before, () -> {
      Optional<PrefixTable> prefixes = Optional.of(networks).filter(n -> !n.isEmpty()).map(PrefixTable::read);
      AccessLogFormat format = new AccessLogFormat(
          new ServicePaths(services.size(), plan.services()),
          new AccessLogFormat.Placing(
              places.get(), plan.placeField(), prefixes, plan.forwardedField(), plan.cellDegrees()),
          window.past(), slot(), plan.maxMissingShare());
      var read = AccessLogReader.read(format, logs);
      List<DemandSource> parts = new ArrayList<>();
      read.traces().forEach(trace -> parts.add(replayed(trace, List.of(1.0))));
      return new Loaded(new DemandByService(parts), Optional.of(read.counts()));
    });
  }

  private Duration slot() {
    return Duration.ofMillis(window.slotMillis());
  }

  private List<Path> findAll(List<String> names, String path) {
    List<Path> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      files.find(names.get(i), path + "[" + i + "]", problems).ifPresent(found::add);
    }
    return found;
  }

  /** The table, to be read when all files are known to be there. */
  private Supplier<PlaceTable> places(DemandPlan.Places places, String path) {
    Optional<Path> file = places.file().flatMap(name -> files.find(name, path, problems));
    return () -> file.map(PlaceTable::read).or(places::one).orElse(PlaceTable.NONE);
  }

  /** The demand, unless there is a problem with it or was one since {@code before}. */
  private Optional<Loaded> attempt(String path, int before, Supplier<Loaded> demand) {
    if (problems.count() > before) {
      return Optional.empty();
    }
    try {
      return Optional.of(demand.get());
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
    } catch (IllegalArgumentException e) {
      problems.add(path, String.valueOf(e.getMessage()), "demand that covers the window and its past");
    }
    return Optional.empty();
  }

  private Loaded replayed(DemandTrace trace, SortedMap<String, Double> factors) {
    double absent = factors.isEmpty() ? 1 : 0;
    return new Loaded(
        replayed(trace, services.stream().map(id -> factors.getOrDefault(id.value(), absent)).toList()));
  }

  private TraceDemand replayed(DemandTrace trace, List<Double> requestsPerCount) {
    return new TraceDemand(trace, window.past(), window.end(), window.slotMillis(), requestsPerCount);
  }

  /** All requests of a demand from a slot on. */
  public static double requests(DemandSource demand, int firstSlot) {
    double requests = 0;
    for (int slot = firstSlot; slot < demand.slots(); slot++) {
      for (int service = 0; service < demand.services(); service++) {
        for (int place = 0; place < demand.places().size(); place++) {
          requests += demand.requests(service, place, slot);
        }
      }
    }
    return requests;
  }
}
