package dev.penumbra.app.timeline;

import dev.penumbra.simulator.scenario.Scenario;

/**
 * One service in one zone.
 *
 * @param service its position
 * @param zone its position
 * @param name for people
 */
record Lane(int service, int zone, String name) {
  static Lane of(Scenario scenario, int service, int zone) {
    var landscape = scenario.landscape();
    String where = landscape.zones().get(zone).city();
    return new Lane(service, zone, landscape.services().get(service).id().value() + " · " + where);
  }

  @Override
  public String toString() {
    return name; // as lists of choices show it
  }
}
