package dev.penumbra.simulator.scenario;

import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.config.EngineConfig;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.simulator.cloud.model.CloudModel;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.demand.accesslog.LineCounts;
import dev.penumbra.simulator.network.NetworkModel;
import dev.penumbra.simulator.scenario.format.AnnouncedEvent;
import dev.penumbra.simulator.scenario.format.Window;
import dev.penumbra.simulator.traffic.Fidelity;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything a simulation depends on. Immutable.
 *
 * @param seed of every random draw
 * @param events with the moment each became known
 * @param baselines parameters of each policy that the engine's is compared with, by name
 * @param hash SHA-256, in hexadecimal, of the scenario's text and of the files it refers to
 */
public record Scenario(
    Title title,
    long seed,
    Window window,
    Landscape landscape,
    Clients clients,
    World world,
    EngineConfig engine,
    List<AnnouncedEvent> events,
    SortedMap<String, PolicyConfig> baselines,
    String hash) {
  /** What people call it. */
  public record Title(String name, String description) {}

  /**
   * Who asks, and for how much.
   *
   * @param demand covers the window and its past
   * @param clusterOfPlace position of the cluster that each place of the demand belongs to
   * @param logLines what became of the lines, where the demand comes from access logs
   */
  public record Clients(DemandSource demand, List<Integer> clusterOfPlace, Optional<LineCounts> logLines) {
    public Clients {
      clusterOfPlace = List.copyOf(clusterOfPlace);
      if (clusterOfPlace.size() != demand.places().size()) {
        throw new IllegalArgumentException(
            clusterOfPlace.size() + " places with a cluster, " + demand.places().size() + " with demand");
      }
    }

    /** Clients of a demand that does not come from access logs. */
    public Clients(DemandSource demand, List<Integer> clusterOfPlace) {
      this(demand, clusterOfPlace, Optional.empty());
    }
  }

  /**
   * How the network and the cloud behave.
   *
   * @param fidelity how closely traffic is looked at
   */
  public record World(NetworkModel network, CloudModel cloud, Fidelity fidelity) {
    /** A world in which each request is looked at. */
    public World(NetworkModel network, CloudModel cloud) {
      this(network, cloud, Fidelity.REQUESTS);
    }
  }

  public Scenario {
    events = List.copyOf(events);
    baselines = Collections.unmodifiableSortedMap(new TreeMap<>(baselines));
  }

  public String name() {
    return title.name();
  }

  public DemandSource demand() {
    return clients.demand();
  }

  public List<Integer> clusterOfPlace() {
    return clients.clusterOfPlace();
  }

  public NetworkModel network() {
    return world.network();
  }

  public CloudModel cloud() {
    return world.cloud();
  }

  /** How closely traffic is looked at. */
  public Fidelity fidelity() {
    return world.fidelity();
  }

  /** The events announced before {@code now}. */
  public EventCalendar calendarAt(Instant now) {
    return new EventCalendar(
        events.stream().filter(e -> e.announced().isBefore(now)).map(AnnouncedEvent::event).toList());
  }

  /** This scenario with another policy in the engine; its hash stays, the policy is named beside it. */
  public Scenario withPolicy(PolicyConfig policy) {
    return new Scenario(
        title, seed, window, landscape, clients, world, engine.withPolicy(policy), events, baselines, hash);
  }

  /** This scenario with other services or prices. */
  public Scenario withLandscape(Landscape other) {
    return new Scenario(title, seed, window, other, clients, world, engine, events, baselines, hash);
  }

  /** This scenario with a demand from the same places. */
  public Scenario withDemand(DemandSource other) {
    Clients sending = new Clients(other, clients.clusterOfPlace(), clients.logLines());
    return new Scenario(title, seed, window, landscape, sending, world, engine, events, baselines, hash);
  }

  /** This scenario in a cloud that behaves otherwise. */
  public Scenario withCloud(CloudModel other) {
    World around = new World(world.network(), other);
    return new Scenario(title, seed, window, landscape, clients, around, engine, events, baselines, hash);
  }

  /** This scenario known by another hash. */
  public Scenario withHash(String other) {
    return new Scenario(title, seed, window, landscape, clients, world, engine, events, baselines, other);
  }

  /**
   * This scenario played over its own past: the part of it that is left once a first part was observed.
   *
   * @param observed slots of the past that come before, 1 or more, fewer than the past has
   */
  public Scenario rehearsal(int observed) {
    if (observed < 1 || observed >= window.pastSlots()) {
      throw new IllegalArgumentException(
          observed + " slots observed of a past of " + window.pastSlots() + "; at least 1, and fewer than that");
    }
    Instant begin = window.past().plusMillis(observed * window.slotMillis());
    Window before = new Window(window.past(), begin, window.start(), window.slotMillis());
    return new Scenario(title, seed, before, landscape, clients, world, engine, events, baselines, hash);
  }
}
