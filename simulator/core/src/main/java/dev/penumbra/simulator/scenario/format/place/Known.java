package dev.penumbra.simulator.scenario.format.place;

import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Reference;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.behaviour.MeasuredTimes;
import java.util.List;
import java.util.Optional;

/**
 * What the parts of a file may refer to; an empty list takes any name.
 *
 * @param services ids of the file's services
 * @param catalogue every zone of the catalogue
 * @param zones ids of the zones that are chosen
 * @param times what stands in files of measured times
 */
public record Known(List<String> services, List<Zone> catalogue, List<String> zones, TimesLookup times) {
  /** Nothing is known: for the reference. */
  public static final Known NOTHING = new Known(List.of(), List.of(), List.of(), (relative, path, problems) -> {
    problems.add(path, "'" + relative + "'", "a file beside a scenario that is in a file itself");
    return Optional.empty();
  });

  public Known {
    services = List.copyOf(services);
    catalogue = List.copyOf(catalogue);
    zones = List.copyOf(zones);
  }

  /** These and the zones that were chosen. */
  public Known withZones(List<String> chosen) {
    return new Known(services, catalogue, chosen, times);
  }

  /** Finds and reads files of measured times. */
  @FunctionalInterface
  public interface TimesLookup {
    /** The times in a file; empty after at least one problem was added. */
    Optional<MeasuredTimes> find(String relative, String path, Problems problems);
  }

  /** The path of a file of measured times, relative to the scenario. */
  public Type<MeasuredTimes> measuredTimes() {
    return new MeasuredFile(times);
  }

  public Type<ServiceId> service() {
    return new Reference<>("the id of a service of this file", services, ServiceId::new);
  }

  public Type<Integer> servicePosition() {
    return new Reference<>("the id of a service of this file", services, services::indexOf);
  }

  public Type<ZoneId> zone() {
    return new Reference<>("the id of a chosen zone", zones, ZoneId::new);
  }

  Type<ZoneId> catalogueZone() {
    return new Reference<>(
        "the id of a zone of the catalogue", catalogue.stream().map(z -> z.id().value()).toList(), ZoneId::new);
  }

  Type<String> provider() {
    List<String> known = catalogue.stream().map(Zone::provider).distinct().sorted().toList();
    return new Reference<>("a provider of the catalogue", known, name -> name);
  }

  Type<String> country() {
    List<String> known = catalogue.stream().map(Zone::country).distinct().sorted().toList();
    return new Reference<>("a country of the catalogue, as two letters of ISO 3166-1", known, name -> name);
  }
}
