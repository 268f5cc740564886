package dev.penumbra.simulator.traffic;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.network.NetworkModel;
import java.util.Arrays;
import java.util.OptionalDouble;

/** The flows of all services side by side; they meet in the calls they make. */
public final class ServiceFlows implements Traffic {
  private final Timeline timeline;
  private final CallTimes callTimes;
  private final ServiceFlow[] services;
  private boolean callsChanged = true;

  /**
   * Traffic before anything is served.
   *
   * @param startMillis epoch milliseconds of the first request at the earliest
   * @param services in the order of the landscape
   */
  public ServiceFlows(Landscape landscape, NetworkModel network, long startMillis, ServiceFlow[] services) {
    this.timeline = new Timeline(startMillis);
    this.callTimes = new CallTimes(landscape, network);
    this.services = services.clone();
  }

  private ServiceFlows(ServiceFlows other, ServiceFlow[] services) {
    timeline = other.timeline.copy();
    callTimes = other.callTimes;
    callsChanged = other.callsChanged;
    this.services = services;
  }

  @Override
  public void setServing(int service, int zone, Serving serving, long atMillis) {
    double present = presentMicros(atMillis);
    callsChanged |= serving.takesTraffic() != services[service].takesTraffic()[zone] && callTimes.isCalled(service);
    services[service].setServing(zone, serving, present);
  }

  @Override
  public void setRoutes(int service, int[] zoneOfCluster, long atMillis) {
    services[service].setRoutes(zoneOfCluster, presentMicros(atMillis));
  }

  /** Control acts on the present: what is sent before it is worked through first. */
  private double presentMicros(long atMillis) {
    advance(atMillis);
    return timeline.nowMicros();
  }

  @Override
  public void advance(long untilMillis) {
    double from = timeline.nowMicros();
    double until = timeline.advance(untilMillis);
    if (callsChanged) {
      renewCalls();
    }
    for (ServiceFlow service : services) {
      service.advance(from, until);
    }
  }

  private void renewCalls() {
    double[][] micros = callTimes.micros(
        Arrays.stream(services).map(ServiceFlow::takesTraffic).toArray(boolean[][]::new));
    for (int service = 0; service < services.length; service++) {
      services[service].setCallMicros(micros[service]);
    }
    callsChanged = false;
  }

  @Override
  public OptionalDouble findBusyMillis(int service, int zone) {
    return services[service].findBusyMillis(zone);
  }

  @Override
  public TrafficSlice harvest(int service, int zone) {
    return services[service].harvest(zone);
  }

  @Override
  public Traffic turned(Landscape landscape, DemandSource demand) {
    ServiceFlow[] turned = new ServiceFlow[services.length];
    Arrays.setAll(turned, s -> services[s].turned(landscape.services().get(s), demand, timeline.nowMicros()));
    return new ServiceFlows(this, turned);
  }

  @Override
  public Traffic copy() {
    return new ServiceFlows(this, Arrays.stream(services).map(ServiceFlow::copy).toArray(ServiceFlow[]::new));
  }
}
