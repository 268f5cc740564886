package dev.penumbra.simulator.scenario.format.service;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.ListOf;
import dev.penumbra.engine.config.format.OneOf;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.dependency.DependencyOrder;
import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.engine.model.Names;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.behaviour.Autoscaling;
import dev.penumbra.engine.model.behaviour.ClientRetries;
import dev.penumbra.engine.model.behaviour.FreshInstance;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.service.Objective;
import dev.penumbra.engine.model.service.ServiceCall;
import dev.penumbra.engine.model.service.ServiceGroup;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.engine.model.service.StateSpec;
import dev.penumbra.engine.model.service.TrafficSwitch;
import dev.penumbra.simulator.scenario.format.place.Known;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Services and the groups they move in. */
public final class ServiceForm {
  private static final Field<Double> VCPU = Field.required(
      "vcpu", Scalar.number("virtual processors", Range.from(0.01, 1024)), "processors");
  private static final Field<Double> MEMORY = Field.required(
      "memoryGib", Scalar.number("GiB", Range.from(0.01, 65_536)), "memory");
  private static final Form<InstanceShape> SHAPE = Form.of(
      "shape", "The size of an instance.", v -> new InstanceShape(v.get(VCPU), v.get(MEMORY)), VCPU, MEMORY);

  private static final Field<Double> LATENCY = Field.required(
      "latencyMillis", Scalar.number("ms", Range.from(0.001, 1e7)), "a slower request misses the objective");
  private static final Field<Money> PENALTY = Field.required(
      "penaltyUsdPerRequestMs", new PerSecond(), "price of one request being one millisecond above the objective");
  /** An objective as the file has it. */
  public static final Form<Objective> OBJECTIVE = Form.of(
      "objective", "What a client should see, and what missing it costs.",
      v -> new Objective(v.get(LATENCY), v.get(PENALTY)), LATENCY, PENALTY);

  private static final Field<Duration> TTL = Field.required(
      "timeToLive", Scalar.wait(true), "how long clients keep a name server's answer");
  private static final Type<TrafficSwitch> SWITCH = OneOf.<TrafficSwitch>of()
      .or("dns", Form.of("dns", "Clients ask a name server.", v -> new TrafficSwitch.Dns(v.get(TTL)), TTL))
      .or("loadBalancer", Form.of("loadBalancer", "Follows at once.", _ -> new TrafficSwitch.LoadBalancer()));

  private ServiceForm() {}

  public static Type<ServiceSpec> type(Known known) {
    Field<ServiceId> id = Field.required(
        "id", Scalar.id("an id", ServiceId::new), "unique; " + Names.LEGAL);
    Field<ZoneId> home = Field.required("home", known.zone(), "zone that always serves");
    Field<InstanceShape> full = Field.required("full", SHAPE, "size of an instance that serves");
    Field<InstanceShape> shadow = Field.required("shadow", SHAPE, "reduced size of a shadow, at most `full`");
    Field<ServiceTime> time = Field.required(
        "serviceTime", ServiceTimeForm.type(known), "work per request");
    Field<Integer> concurrency = Field.defaulting(
        "concurrency", Scalar.count("requests", 1, 1_000_000), 1, "what a full-size instance serves at once");
    Field<Integer> cap = Field.defaulting(
        "maxInstancesPerZone", Scalar.count("instances", 1, 1_000_000), 1000, "cap on full-size instances in a zone");
    Field<Objective> objective = Field.required("objective", OBJECTIVE, "what a client should see");
    Field<StateSpec> state = Field.defaulting("state", StateForm.TYPE, StateForm.none(), "what has to be kept in step");
    Field<TrafficSwitch> traffic = Field.defaulting(
        "traffic", SWITCH, new TrafficSwitch.LoadBalancer(), "how clients are led from one zone to another");
    Field<List<DependencyTemplate>> dependencies = Field.defaulting(
        "dependencies", new ListOf<>(DependencyForm.TYPE), List.of(), "what must stand beside it");
    Field<List<ServiceCall>> calls = Field.defaulting(
        "calls", new ListOf<>(call(known)), List.of(), "services its requests ask; no circle");
    Field<Optional<Integer>> queueLimit = Field.optional(
        "queueLimit", Scalar.count("requests per instance", 0, 1_000_000),
        "requests that may wait per ready full-size instance; one that finds them all waiting is rejected. Without it "
            + "any number waits, up to five minutes");
    Field<Optional<ClientRetries>> clients = Field.optional(
        "clients", BehaviourForm.CLIENTS, "clients that ask again; left out, each waits for its answer");
    Field<Optional<FreshInstance>> fresh = Field.optional(
        "freshInstance", BehaviourForm.FRESH, "how an instance is slow at first; left out, it is not");
    Field<Optional<Autoscaling>> autoscaling = Field.optional(
        "autoscaling", BehaviourForm.AUTOSCALING,
        "of zones that serve, by the cloud; left out, their sizes are the engine's alone");
    return Form.of(
        "service", "A service as a planner describes it.",
        v -> new ServiceSpec(
            v.get(id), v.get(home), v.get(full), v.get(shadow), v.get(time), v.get(concurrency),
            v.get(cap), v.get(objective), v.get(state), v.get(traffic), DependencyOrder.of(v.get(dependencies)),
            v.get(calls), BehaviourForm.behaviour(v.get(queueLimit), v.get(clients), v.get(fresh), v.get(autoscaling))),
        id, home, full, shadow, time, concurrency, cap, objective, state, traffic, dependencies, calls,
        queueLimit, clients, fresh, autoscaling)
        .where(
            Form.Rule.each(
                "a shadow no larger than the full size", v -> larger(v.get(shadow), v.get(full)), shadow, full),
            DependencyForm.different(dependencies), DependencyForm.needs(dependencies));
  }

  private static Form<ServiceCall> call(Known known) {
    Field<ServiceId> callee = Field.required("callee", known.service(), "the service that is asked");
    Field<Double> perRequest = Field.defaulting(
        "perRequest", Scalar.number("calls per request", Range.above(0, 1e6)), 1.0,
        "made one after the other, on average");
    return Form.of(
        "call", "A request of one service asks another one.",
        v -> new ServiceCall(v.get(callee), v.get(perRequest)), callee, perRequest);
  }

  public static Type<ServiceGroup> group(Known known) {
    Field<String> name = Field.required("name", Scalar.id("a name", n -> n), "for people");
    Field<List<ServiceId>> members = Field.required(
        "members", new ListOf<>(known.service()), "each service in one group at most; all with the same home");
    return Form.of(
        "group", "Services that call each other or share state, and therefore move together.",
        v -> new ServiceGroup(v.get(name), v.get(members)), name, members)
        .where(
            Form.Rule.of(
                "one service or more",
                v -> Optional.of("an empty list").filter(_ -> v.get(members).isEmpty()), members));
  }

  private static List<Form.Fault> larger(InstanceShape shadow, InstanceShape full) {
    List<Form.Fault> faults = new ArrayList<>();
    if (shadow.vcpu() > full.vcpu()) {
      faults.add(new Form.Fault("shadow.vcpu", shadow.vcpu() + ", with full.vcpu " + full.vcpu()));
    }
    if (shadow.memoryGib() > full.memoryGib()) {
      faults.add(
          new Form.Fault("shadow.memoryGib", shadow.memoryGib() + ", with full.memoryGib " + full.memoryGib()));
    }
    return faults;
  }
}
