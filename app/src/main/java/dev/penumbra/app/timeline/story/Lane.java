package dev.penumbra.app.timeline.story;

import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.scenario.Scenario;

/**
 * One service in one zone.
 *
 * @param service its position
 * @param zone its position
 * @param home true for the zone that the service's state comes from
 * @param name for people
 */
public record Lane(int service, int zone, boolean home, String name) {
  static Lane of(Scenario scenario, int service, int zone) {
    var landscape = scenario.landscape();
    Zone where = landscape.zones().get(zone);
    ServiceSpec what = landscape.services().get(service);
    return new Lane(service, zone, what.home().equals(where.id()), what.id().value() + " · " + where.city());
  }

  @Override
  public String toString() {
    return name; // as lists of choices show it
  }
}
