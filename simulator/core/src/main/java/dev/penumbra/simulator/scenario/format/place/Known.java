package dev.penumbra.simulator.scenario.format.place;

import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Reference;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import java.util.List;

/**
 * What the parts of a file may refer to; an empty list takes any name.
 *
 * @param services ids of the file's services
 * @param catalogue every zone of the catalogue
 * @param zones ids of the zones that are chosen
 */
public record Known(List<String> services, List<Zone> catalogue, List<String> zones) {
  /** Nothing is known: for the reference. */
  public static final Known NOTHING = new Known(List.of(), List.of(), List.of());

  public Known {
    services = List.copyOf(services);
    catalogue = List.copyOf(catalogue);
    zones = List.copyOf(zones);
  }

  /** These and the zones that were chosen. */
  public Known withZones(List<String> chosen) {
    return new Known(services, catalogue, chosen);
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
