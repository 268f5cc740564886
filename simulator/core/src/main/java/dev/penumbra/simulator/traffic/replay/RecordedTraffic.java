package dev.penumbra.simulator.traffic.replay;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.traffic.Serving;
import dev.penumbra.simulator.traffic.Traffic;
import dev.penumbra.simulator.traffic.TrafficSlice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Traffic that writes down what is done to it. */
public final class RecordedTraffic implements Traffic {
  private final Traffic traffic;
  private final List<Control> controls;

  /** Nothing was done to {@code traffic} yet. */
  public RecordedTraffic(Traffic traffic) {
    this(traffic, List.of());
  }

  private RecordedTraffic(Traffic traffic, List<Control> controls) {
    this.traffic = traffic;
    this.controls = new ArrayList<>(controls);
  }

  @Override
  public void setServing(int service, int zone, Serving serving, long atMillis) {
    controls.add(new Control.Served(atMillis, service, zone, serving));
    traffic.setServing(service, zone, serving, atMillis);
  }

  @Override
  public void setRoutes(int service, int[] zoneOfCluster, long atMillis) {
    controls.add(new Control.Led(atMillis, service, Arrays.stream(zoneOfCluster).boxed().toList()));
    traffic.setRoutes(service, zoneOfCluster, atMillis);
  }

  @Override
  public void advance(long untilMillis) {
    traffic.advance(untilMillis);
  }

  @Override
  public OptionalDouble findBusyMillis(int service, int zone) {
    return traffic.findBusyMillis(service, zone);
  }

  @Override
  public TrafficSlice harvest(int service, int zone) {
    return traffic.harvest(service, zone);
  }

  /** All that was done, in the order in which it was. */
  public List<Control> controls() {
    return List.copyOf(controls);
  }

  @Override
  public Traffic turned(Landscape landscape, DemandSource demand) {
    return new RecordedTraffic(traffic.turned(landscape, demand), controls);
  }

  @Override
  public Traffic copy() {
    return new RecordedTraffic(traffic.copy(), controls);
  }
}
